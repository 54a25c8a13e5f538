using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Server.Settings;

/// <summary>The page of settings names every setting of the options that the server binds, with its default and bounds, and no other.</summary>
public sealed partial class SettingsDocumentationTests
{
    private const string Page = "docs/settings.md";

    /// <summary>Settings whose default depends on the environment or the machine: the server sets it.</summary>
    private static readonly string[] s_byEnvironment =
    [
        "GraphQL:AllowIntrospection",
        "GraphQL:Ide:Document",
        "GraphQL:Ide:Enabled",
        "GraphQL:Ide:Title",
        "GraphQL:Mcp:AllowLoopbackOrigins",
        "GraphQL:Mcp:Name",
        "GraphQL:Mcp:Title",
        "GraphQL:Uploads:Enabled",
        "GraphQL:Uploads:TemporaryFolder",
        "GraphQL:WebSockets:AllowLoopbackOrigins",
        "Mail:PickupDirectory",
    ];

    private static readonly string[] s_names = [.. SettingCatalog.All.Select(static setting => setting.Name), "ConnectionStrings:Qplet"];

    [Fact]
    public void Setting_OfTheServer_IsOnThePage() => s_names.Except(Rows().Select(static row => row.Name)).ShouldBeEmpty($"Add it to {Page}.");

    [Fact]
    public void Setting_OnThePage_IsOneOfTheServer() => Rows().Select(static row => row.Name).Except(s_names).ShouldBeEmpty($"Remove it from {Page}.");

    [Fact]
    public void Setting_OnThePage_IsThereOnce() =>
        Rows().GroupBy(static row => row.Name).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Setting_OnThePage_HasItsDefault()
    {
        var wrong =
            from setting in Settings()
            where !s_byEnvironment.Contains(setting.Name)
            join row in Rows() on setting.Name equals row.Name
            where row.Default != Cell(setting.Property.Name, setting.Property.GetValue(setting.Options))
            select $"{setting.Name}: {row.Default} is {Cell(setting.Property.Name, setting.Property.GetValue(setting.Options))}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Setting_OnThePage_HasItsBounds()
    {
        var wrong =
            from setting in SettingCatalog.All
            where setting.Bounds is not null
            join row in Rows() on setting.Name equals row.Name
            where row.Bounds != setting.Bounds!.Text
            select $"{setting.Name}: {setting.Bounds!.Text}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Default_OfASetting_IsWithinItsBounds()
    {
        var bounds = SettingCatalog.All.ToDictionary(static setting => setting.Name, static setting => setting.Bounds);
        var wrong =
            from setting in Settings()
            let value = setting.Property.GetValue(setting.Options)
            where value is not null and not IList<string> && bounds[setting.Name] is { } allowed && !allowed.Allows(value)
            select $"{setting.Name}: {value}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Setting_InTheSources_IsOneOfThem()
    {
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            from Match match in ReadByName().Matches(File.ReadAllText(file))
            select match.Groups["name"].Value;

        named.Distinct().Except(s_names).ShouldBeEmpty($"Add it here and to {Page}.");
    }

    [Fact]
    public void Default_InTheDocumentation_IsSaidOfEachSetting()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(static file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var silent =
            from setting in Settings()
            let type = setting.Property.DeclaringType!.Name
            let comment = Regex.Match(
                sources[type].Select(File.ReadAllText).Single(),
                $@"(///[^\n]*\n\s*)+public [^\n(]*\b{setting.Property.Name}\b",
                RegexOptions.None,
                TimeSpan.FromMinutes(2)
            )
            where !comment.Value.Contains("Default:", StringComparison.Ordinal)
            select $"{type}.{setting.Property.Name}";

        silent.ShouldBeEmpty("Its comment says: Default: ….");
    }

    private static IEnumerable<BoundSetting> Settings() =>
        from section in SettingCatalog.Sections
        from setting in SettingCatalog.Properties(section.Name, section.Options)
        select new BoundSetting(setting.Name, setting.Property, Activator.CreateInstance(setting.Property.DeclaringType!)!);

    private static string Cell(string name, object? value) =>
        value switch
        {
            null or ICollection { Count: 0 } or IList<string> { Count: 0 } => "–",
            bool flag => flag ? "`true`" : "`false`",
            int or long when IsSize(name) => Size(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            int or long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
            TimeSpan duration => $"`{duration:c}`",
            _ => $"`{value}`",
        };

    private static bool IsSize(string name) =>
        (name.EndsWith("Size", StringComparison.Ordinal) && name is not ("MaxBatchSize" or "MaxFilterListSize" or "AssumedListSize"))
        || name.EndsWith("Bytes", StringComparison.Ordinal)
        || name == "MemoryThreshold";

    private static string Size(long bytes) => bytes % (1024 * 1024) == 0 ? $"{bytes / 1024 / 1024} MiB" : $"{bytes / 1024} KiB";

    private static IEnumerable<(string Name, string Default, string Bounds)> Rows() =>
        from Match row in Row().Matches(File.ReadAllText(Path.Combine(Root(), Page)))
        select (row.Groups["name"].Value, row.Groups["default"].Value, row.Groups["bounds"].Value.Trim());

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");

    /// <summary>A row with four cells; those of the platform have three.</summary>
    [GeneratedRegex(
        @"^\| `(?<name>[A-Za-z0-9:]+)` \| (?<default>[^|]+) \| (?<bounds>[^|]*)\| [^|]+ \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Row();

    [GeneratedRegex("(GetValue(<[^>]+>)?\\(|[Cc]onfiguration\\[)\"(?<name>[A-Za-z]+:[A-Za-z0-9:]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReadByName();

    private sealed record BoundSetting(string Name, PropertyInfo Property, object Options);
}
