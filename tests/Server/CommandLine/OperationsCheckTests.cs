namespace Qplet.GraphQL.Server.CommandLine;

public sealed class OperationsCheckTests : IDisposable
{
    private const string Schema = """
        type Query { user(id: ID!): User, old: Int @deprecated(reason: "Use new.") }
        type User { name: String, friends: [User] }
        type Subscription { joined: User, left: User }
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Check_FragmentInAnotherFile_IsFound()
    {
        _run.File("pages/home.graphql", "query Home { user(id: 1) { ...Name ...Friends } }");
        _run.File("parts/name.gql", "fragment Name on User { name }");
        _run.File("parts/friends.graphql", "fragment Friends on User { friends { ...Name } }");

        (await CheckAsync()).ShouldBe((0, "Files: 3, operations: 1, fragments: 2, errors: 0.", ""));
    }

    [Fact]
    public async Task Check_Errors_NamesFileLineAndColumn()
    {
        _run.File("a.graphql", "query A($id: ID!) {\r\n  user(id: $id) { ...Name }\r\n}\r");
        _run.File("b.graphql", "\uFEFFfragment Name on User {\n\n  nam }");
        _run.File("c.graphql", "query C { user { name } }\rquery D { user(id: 1) { ...Lost } }");

        (await CheckAsync()).ShouldBe(
            (
                1,
                """
                b.graphql:3:3: error: Cannot query field "nam" on type "User". Did you mean "name"?
                c.graphql:1:11: error: Argument "Query.user(id:)" of type "ID!" is required, but it was not provided.
                c.graphql:2:28: error: Unknown fragment "Lost".
                Files: 3, operations: 3, fragments: 1, errors: 3.
                """.ReplaceLineEndings("\n"),
                ""
            )
        );
    }

    [Fact]
    public async Task Check_ErrorOverTwoFiles_NamesBothPlaces()
    {
        _run.File("a.graphql", "query A { user(id: $id) { ...Name } }");
        _run.File("b.graphql", "fragment Name on User { name @include(if: $shown) }");
        _run.File("c.graphql", "query A { user(id: 1) { name } }");

        (await CheckAsync())
            .Output.Split('\n')
            .ShouldBe([
                "a.graphql:1:7: error: There can be only one operation named \"A\". (with c.graphql:1:7)",
                "a.graphql:1:20: error: Variable \"$id\" is not defined by operation \"A\". (with a.graphql:1:1)",
                "b.graphql:1:43: error: Variable \"$shown\" is not defined by operation \"A\". (with a.graphql:1:1)",
                "Files: 3, operations: 2, fragments: 1, errors: 3.",
            ]);
    }

    [Fact]
    public async Task Check_AnonymousOperations_AreValidOneInAFile()
    {
        _run.File("a.graphql", "{ user(id: 1) { ...Name } }");
        _run.File("b.graphql", "{ user(id: 2) { name } } fragment Name on User { name }");
        _run.File("c.graphql", "query C { __typename }");
        (await CheckAsync()).ExitCode.ShouldBe(0);

        _run.File("c.graphql", "query C { __typename } { user(id: 1) { name } }");
        (await CheckAsync()).Output.ShouldStartWith("c.graphql:1:24: error: This anonymous operation must be the only defined operation.");
    }

    [Fact]
    public async Task Check_FragmentThatNoFileUses_IsAnError()
    {
        _run.File("a.graphql", "{ __typename }");
        _run.File("b.graphql", "fragment Name on User { name }");

        (await CheckAsync()).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(1),
            r => r.Output.ShouldStartWith("b.graphql:1:1: error: Fragment \"Name\" is never used.")
        );
    }

    [Fact]
    public async Task Check_SyntaxErrors_AreReportedAlone()
    {
        _run.File("a.graphql", "{ user(id: 1) { ...Name } }");
        _run.File("b.graphql", "fragment Name on User {");
        _run.File("c.graphql", "");

        (await CheckAsync()).ShouldBe(
            (
                1,
                """
                b.graphql:1:24: error: Syntax Error: Expected Name, found <EOF>.
                c.graphql:1:1: error: Syntax Error: Unexpected <EOF>.
                Files: 3, operations: 1, fragments: 0, errors: 2.
                """.ReplaceLineEndings("\n"),
                ""
            )
        );
    }

    [Fact]
    public async Task Check_Deprecated_IsAnErrorWhereAsked()
    {
        _run.File("a.graphql", "{ old }");

        (await CheckAsync()).ExitCode.ShouldBe(0);
        (await CheckAsync("--reject-deprecated")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(1),
            r => r.Output.ShouldStartWith("a.graphql:1:3: error: The field Query.old is deprecated. Use new.")
        );
    }

    [Fact]
    public async Task Check_SchemasPackagesAndHiddenFolders_ArePassedOver()
    {
        _run.File("schema.graphql", Schema);
        _run.File("node_modules/a/a.graphql", "nonsense");
        _run.File(".cache/a.graphql", "nonsense");
        _run.File("notes.txt", "nonsense");
        var named = _run.File("a.graphql", "{ user(id: 1) { name } }");

        (await CheckAsync(named)).ShouldBe((0, "Files: 1, operations: 1, fragments: 0, errors: 0. Skipped files with only type definitions: 1.", ""));
        (await CheckAsync(Path.Combine(_run.Folder, "schema.graphql"))).Output.ShouldStartWith(
            "schema.graphql:1:1: error: The \"Query\" definition is not executable."
        );
    }

    [Fact]
    public async Task Check_NothingToRead_IsNotTakenForValid()
    {
        (await CheckAsync()).ExitCode.ShouldBe(2);
        (await CheckAsync(Path.Combine(_run.Folder, "nowhere"))).ShouldBe((2, "", "nowhere: The file or folder does not exist."));
        (await _run.RunAsync("operations", "check")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Check_SchemaFileThatIsBroken_IsNotTakenForAFinding()
    {
        _run.File("a.graphql", "{ __typename }");
        var schema = _run.File("schema.sdl", "type Query {");

        (await _run.RunAsync("operations", "check", _run.Folder, "--schema", schema)).ShouldBe(
            (2, "", "schema.sdl:1:13: error: Syntax Error: Expected Name, found <EOF>.")
        );
    }

    [Fact]
    public async Task Check_WithoutSchemaFile_UsesTheServers()
    {
        var file = _run.File("a.graphql", "query Users { users(first: 1) { nodes { id } } nothing }");

        var (exitCode, output, _) = await _run.RunAsync("operations", "check", file);

        exitCode.ShouldBe(1);
        output.Split('\n').Length.ShouldBe(2);
        output.ShouldStartWith("a.graphql:1:48: error: Cannot query field \"nothing\" on type \"Query\".");
    }

    private Task<(int ExitCode, string Output, string Error)> CheckAsync(params string[] more) =>
        _run.RunAsync(["operations", "check", _run.Folder, .. more, "--schema", _run.File("server.sdl", Schema)]);
}
