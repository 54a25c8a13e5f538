using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class TrustedDocumentFolderTests : IDisposable
{
    private static readonly GraphQLSchema s_schema = Query(Value("a", BuiltInScalars.Int, static _ => 1), Value("b", BuiltInScalars.Int, static _ => 2));

    private readonly DocumentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_FilesAndManifestsOfEveryKind_FindsThemById()
    {
        _folder
            .With("Profile.graphql", "\uFEFFquery Profile { a }")
            .With("persisted_queries.json", """{"relay": "query Relay { a }"}""")
            .With(
                "persisted-query-manifest.json",
                """{"format":"apollo-persisted-query-manifest","version":1,"""
                    + """ "operations":[{"id":"apollo","name":"Apollo","type":"query","body":"query Apollo { b }"}]}"""
            )
            .With("README.md", "no document")
            .With(".hidden.graphql", "{ unknown }");

        var read = Read();
        var (documents, problems) = (read.Documents, read.Problems);

        problems.ShouldBeEmpty();
        documents.Count.ShouldBe(3);
        foreach (var id in new[] { "Profile", "relay", "apollo", DocumentHash.Of("query Profile { a }"u8) })
        {
            documents.TryFind(id, out _).ShouldBeTrue(id);
        }
    }

    [Theory]
    [InlineData("""{"parameters":{"size":5},"answer":1}""", 0, "1")]
    [InlineData("""{"parameters":[],"answer":1}""", 1, null)]
    [InlineData("""{"parameters":{}}""", 1, null)]
    [InlineData("{", 1, null)]
    public void Read_ExampleNextToADocument_BelongsToItsRoute(string example, int problems, string? answer)
    {
        _folder
            .With("Route.graphql", "query Route @http(route: \"/a\") { a }")
            .With("Route.example.json", example)
            .With("Other.graphql", "query Other @http(route: \"/b\") { b }");

        var read = Read();

        read.Problems.Count.ShouldBe(problems);
        read.Documents.TryFind("parameters", out _).ShouldBeFalse();
        read.Published.Select(static document => document.Example?.Answer.GetRawText()).ShouldBe([null, answer]);
    }

    [Theory]
    [InlineData("a+b/c=")]
    [InlineData("a+b/c==anything")]
    [InlineData("a_b-c")]
    public void Find_Base64Id_MapsToTheFileName(string id)
    {
        _folder.With("a_b-c.graphql", "{ a }");

        Read().Documents.TryFind(id, out var found).ShouldBeTrue();
        found.Id.ShouldBe("a_b-c");
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..-secret")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData("=")]
    public void Find_PathOutsideOfTheFolder_FindsNothing(string id)
    {
        _folder.With("secret.graphql", "{ a }");

        Read().Documents.TryFind(id, out _).ShouldBeFalse();
    }

    [Fact]
    public void Read_WhatIsNotRight_IsLeftOutAndNamed()
    {
        _folder
            .With("1-syntax.graphql", "query A {\n  a(")
            .With("2-invalid.graphql", "query B {\n  a\n  unknown\n}")
            .With("3-manifest.json", """{"good": "{ a }", "bad": "{ nothing }"}""")
            .With("4-list.json", "[]")
            .With("5-broken.json", "{\n  \"a\": }")
            .With("6-numbers.json", """{"a": 1}""")
            .With("7-apollo.json", """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":1}]}""")
            .With("8-taken.json", """{"good": "{ b }"}""")
            .With("9-text.json", """{"other": "{ b }", "half": "\ud800"}""")
            .With("9-text-name.json", """{"\udc00": "{ a }"}""");

        var read = Read();
        var (documents, problems) = (read.Documents, read.Problems);

        documents.Count.ShouldBe(1);
        problems.Count.ShouldBe(10);
        problems[0].ShouldStartWith("1-syntax.graphql:2:");
        problems[1].ShouldStartWith("2-invalid.graphql:3:3: Cannot query field \"unknown\"");
        problems[2].ShouldStartWith("3-manifest.json (bad):1:3: Cannot query field \"nothing\"");
        problems[3].ShouldStartWith("4-list.json: The file is not a document manifest");
        problems[4].ShouldStartWith("5-broken.json:2:8: The file is not JSON");
        problems[5].ShouldStartWith("6-numbers.json: The file is not a document manifest");
        problems[6].ShouldStartWith("7-apollo.json: The file is not a document manifest");
        problems[7].ShouldBe("8-taken.json (good): The id good already belongs to another document.");
        problems.Skip(8).ShouldAllBe(problem => problem.EndsWith("A text in the file has an escape sequence that is half of a surrogate pair."));
    }

    [Fact]
    public void Read_FragmentsInAFileOfTheirOwn_BelongToEveryDocument()
    {
        _folder
            .With("fragments.graphql", "fragment First on Query {\n  a\n  ...Second\n}\n\n\"\"\"Ünused\"\"\" fragment Unused on Query { b }")
            .With("second.graphql", "fragment Second on Query { b }")
            .With("A.graphql", "query A { ...First }")
            .With("B.graphql", "query B { ...Second ...Own }\nfragment Own on Query { a }")
            .With("C.graphql", "query C { ...First }\nfragment First on Query { b }")
            .With("manifest.json", """{"relay": "query Relay { ...First }"}""");

        var read = Read();

        read.Problems.ShouldBeEmpty();
        read.Documents.Count.ShouldBe(4);
        DefinitionsOf("A").ShouldBe(["A", "First", "Second"]);
        DefinitionsOf("B").ShouldBe(["B", "Own", "Second"]);
        DefinitionsOf("C").ShouldBe(["C", "First"]);
        DefinitionsOf("relay").ShouldBe(["Relay", "First", "Second"]);

        IEnumerable<string?> DefinitionsOf(string id)
        {
            read.Documents.TryFind(id, out var found).ShouldBeTrue(id);
            return found.Document.Syntax.Definitions.Select(static definition =>
                definition is FragmentDefinitionNode fragment ? fragment.Name.Value : ((OperationDefinitionNode)definition).Name?.Value
            );
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Read_MistakeInASharedFragment_IsReportedOnceAtItsPlace(string lineEnd)
    {
        _folder
            .With("A.graphql", $"query A {{{lineEnd}  ...First{lineEnd}}}{lineEnd}")
            .With("B.graphql", "query B { ...First unknown }")
            .With("fragments.graphql", $"fragment Other on Query {{ b }}{lineEnd}{lineEnd}  fragment First on Query {{{lineEnd}    wrong{lineEnd}  }}")
            .With("more.graphql", "fragment Other on Query { a }");

        var read = Read();

        read.Documents.Count.ShouldBe(0);
        read.Problems.Count.ShouldBe(3);
        read.Problems[0].ShouldBe("more.graphql:1:10: Another file already defines a shared fragment \"Other\".");
        read.Problems[1].ShouldStartWith("fragments.graphql:4:5: Cannot query field \"wrong\"");
        read.Problems[2].ShouldStartWith("B.graphql:1:20: Cannot query field \"unknown\"");
    }

    [Fact]
    public void Read_FragmentsOfTheApplication_AreNotThoseOfShippedDocuments()
    {
        using var shipped = new DocumentFolder();
        shipped.With("fragments.graphql", "fragment Shipped on Query { a }").With("S.graphql", "query S @mcpTool { ...Own }");
        _folder.With("fragments.graphql", "fragment Own on Query { a }").With("A.graphql", "query A { ...Shipped }");

        var read = TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), _folder.Path, shipped.Path);

        read.Problems.Select(static problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["A.graphql", "S.graphql"]);
    }

    [Fact]
    public void Read_FolderThatIsMissing_Throws() =>
        Should.Throw<DirectoryNotFoundException>(() => TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), Path.Combine(_folder.Path, "missing")));

    private TrustedDocumentSet Read() => TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), _folder.Path);
}
