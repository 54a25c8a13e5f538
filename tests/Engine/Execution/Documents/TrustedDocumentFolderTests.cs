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
            .With("8-taken.json", """{"good": "{ b }"}""");

        var read = Read();
        var (documents, problems) = (read.Documents, read.Problems);

        documents.Count.ShouldBe(1);
        problems.Count.ShouldBe(8);
        problems[0].ShouldStartWith("1-syntax.graphql:2:");
        problems[1].ShouldStartWith("2-invalid.graphql:3:3: Cannot query field \"unknown\"");
        problems[2].ShouldStartWith("3-manifest.json (bad):1:3: Cannot query field \"nothing\"");
        problems[3].ShouldStartWith("4-list.json: The file is not a document manifest");
        problems[4].ShouldStartWith("5-broken.json:2:8: The file is not JSON");
        problems[5].ShouldStartWith("6-numbers.json: The file is not a document manifest");
        problems[6].ShouldStartWith("7-apollo.json: The file is not a document manifest");
        problems[7].ShouldBe("8-taken.json (good): The id good already belongs to another document.");
    }

    [Fact]
    public void Read_FolderThatIsMissing_Throws() =>
        Should.Throw<DirectoryNotFoundException>(() => TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), Path.Combine(_folder.Path, "missing")));

    private TrustedDocumentSet Read() => TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), _folder.Path);
}
