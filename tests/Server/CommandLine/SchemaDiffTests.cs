using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Server.CommandLine;

public sealed class SchemaDiffTests : IDisposable
{
    private const string Schema = "type Query { a: Int, b(x: Int): Color } enum Color { RED GREEN }";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Diff_ChangesOfAllKinds_PrintsThemInGroupsAndFails()
    {
        var (exitCode, output, error) = await DiffAsync(Schema, "type Query { b(x: Int): Color, c: Int } enum Color { RED GREEN BLUE }");

        exitCode.ShouldBe(1);
        error.ShouldBeEmpty();
        output.ShouldBe(
            """
            Breaking changes (1):
              Query.a: Field Query.a was removed. [FIELD_REMOVED]

            Dangerous changes (1):
              Color.BLUE: Enum value Color.BLUE was added. [VALUE_ADDED_TO_ENUM]

            Safe changes (1):
              Query.c: Field Query.c was added. [FIELD_ADDED]

            1 breaking, 1 dangerous, 1 safe.
            """.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("type Query { a: Int, b(x: Int): Color } enum Color { RED GREEN BLUE }", 0)]
    [InlineData("type Query { a: Int, b(x: Int): Color } enum Color { RED GREEN BLUE }", 1, "--fail-on-dangerous")]
    [InlineData("type Query { a: Int, b(x: Int): Color, c: Int } enum Color { RED GREEN }", 0, "--fail-on-dangerous")]
    [InlineData("type Query { a: Int } enum Color { RED GREEN }", 1)]
    public async Task Diff_WorstChange_DecidesTheExitCode(string changed, int expected, params string[] options) =>
        (await DiffAsync(Schema, changed, options)).ExitCode.ShouldBe(expected);

    [Fact]
    public async Task Diff_SameSchema_SaysSo() => (await DiffAsync(Schema, "\uFEFF" + Schema)).ShouldBe((0, "No changes.", ""));

    [Theory]
    [InlineData("type Query { a: Int", "new.graphql:1:20: error: Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("type Query {\n  a: Nowhere }", "new.graphql:2:6: error: Unknown type \"Nowhere\".")]
    [InlineData("type Query { a: Int @nothing }", "new.graphql:1:21: error: Unknown directive \"@nothing\".")]
    [InlineData("type Query { a: Int, a: Int }", "new.graphql:1:14: error: Field \"Query.a\" can only be defined once.")]
    [InlineData("type A { a: Int }", "new.graphql: error: Query root type must be provided.")]
    [InlineData("type Query { __a: Int }", "new.graphql:1:14: error: Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    public async Task Diff_FileThatIsNoSchema_SaysWhere(string changed, string expected) => (await DiffAsync(Schema, changed)).ShouldBe((2, "", expected));

    [Fact]
    public async Task Diff_FileThatIsNotThere_SaysSo() =>
        (await _run.RunAsync("schema", "diff", Path.Combine(_run.Folder, "nothing.graphql"))).ShouldBe((2, "", "nothing.graphql: The file does not exist."));

    [Fact]
    public async Task Diff_FolderInsteadOfFile_SaysSo()
    {
        var (exitCode, _, error) = await _run.RunAsync("schema", "diff", _run.Folder);

        exitCode.ShouldBe(2);
        error.ShouldEndWith("A file is expected, but this is a folder.");
    }

    [Fact]
    public async Task Diff_WithoutArguments_IsNotTakenForAFinding()
    {
        var (exitCode, _, error) = await _run.RunAsync("schema", "diff");

        exitCode.ShouldBe(2);
        error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Diff_OneFile_ComparesItWithTheServer()
    {
        var schema = SchemaPrinter.Print(await SchemaSource.OfServerAsync());

        (await _run.RunAsync("schema", "diff", _run.File("server.graphql", schema))).ShouldBe((0, "No changes.", ""));
        (await _run.RunAsync("schema", "diff", _run.File("more.graphql", $"{schema} extend type Query {{ more: Int }}"))).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(1),
            r => r.Output.ShouldContain("Query.more: Field Query.more was removed.")
        );
    }

    private Task<(int ExitCode, string Output, string Error)> DiffAsync(string oldSchema, string newSchema, params string[] options) =>
        _run.RunAsync(["schema", "diff", _run.File("old.graphql", oldSchema), _run.File("new.graphql", newSchema), .. options]);
}
