using System.Xml.Linq;

namespace Qplet.GraphQL.Architecture;

/// <summary>The direction between the layers: a project sees what stands below it, and only what it references itself.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["Language"] = [],
        ["TypeSystem"] = ["Language"],
        ["SchemaTools"] = ["TypeSystem", "Language"],
        ["Validation"] = ["TypeSystem", "Language"],
        ["DataLoaders"] = ["TypeSystem"],
        ["Execution"] = ["DataLoaders", "Validation", "TypeSystem", "Language"],
        ["CodeFirst"] = ["Execution", "DataLoaders", "TypeSystem", "Language"],
        ["Conventions"] = ["CodeFirst", "Execution", "DataLoaders", "TypeSystem", "Language"],
        ["Generators"] = [],
        ["EntityFramework"] = ["Conventions", "CodeFirst", "Execution", "DataLoaders", "TypeSystem", "Language"],
        ["AspNetCore"] = ["Execution", "Validation", "SchemaTools", "TypeSystem", "Language"],
        ["Mcp"] = ["AspNetCore", "Execution", "SchemaTools", "TypeSystem", "Language"],
        ["Rest"] = ["AspNetCore", "Execution", "SchemaTools", "TypeSystem", "Language"],
        ["Data"] = [],
        ["ObjectStorage"] = ["Data"],
        ["Schema"] = ["EntityFramework", "Generators", "Conventions", "CodeFirst", "Execution", "DataLoaders", "TypeSystem", "Language", "Data"],
        ["Server"] =
        [
            "Mcp",
            "Rest",
            "AspNetCore",
            "EntityFramework",
            "Conventions",
            "CodeFirst",
            "Execution",
            "Validation",
            "SchemaTools",
            "TypeSystem",
            "Language",
            "Schema",
            "Data",
            "ObjectStorage",
        ],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", "*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_PointDownwards(string project)
    {
        var layer = LayerOf(project);
        var referenced = References(project).Select(LayerOf);

        referenced.Except(s_allowed[layer]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_OfTheEngine_KnowsNoDomainAndNoDatabaseOutsideOfEntityFramework(string project)
    {
        if (!project.StartsWith("src/Engine/", StringComparison.Ordinal) || LayerOf(project) == "EntityFramework")
        {
            return;
        }

        Packages(project).ShouldAllBe(static package => !package.Contains("EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_BelowTheHost_KnowsNoHttp(string project)
    {
        if (LayerOf(project) is "AspNetCore" or "Mcp" or "Rest" or "Server")
        {
            return;
        }

        Load(project).Descendants("FrameworkReference").ShouldBeEmpty();
        Packages(project).ShouldAllBe(static package => !package.Contains("AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void TransitiveReferences_AreOffEverywhere()
    {
        Repository.Read("Directory.Build.props").ShouldContain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");
        foreach (var project in Repository.Files(".", "*.csproj"))
        {
            Repository.Read(project).ShouldNotContain("DisableTransitiveProjectReferences", customMessage: project);
        }
    }

    [Fact]
    public void Versions_StandInOnePlace()
    {
        foreach (var project in Repository.Files(".", "*.csproj"))
        {
            Load(project).Descendants("PackageReference").ShouldAllBe(static reference => reference.Attribute("Version") == null, project);
        }
    }

    private static string LayerOf(string project) => Path.GetFileNameWithoutExtension(project)["Qplet.GraphQL.".Length..];

    private static IEnumerable<string> References(string project) =>
        Load(project).Descendants("ProjectReference").Select(static reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<string> Packages(string project) =>
        Load(project).Descendants("PackageReference").Select(static reference => reference.Attribute("Include")!.Value);

    private static XDocument Load(string project) => XDocument.Parse(Repository.Read(project));
}
