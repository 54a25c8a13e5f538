using System.Text;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class RequestExecutorTests
{
    private readonly GraphQLSchema _schema = SchemaAssembler.Assemble(
        Object("Query", Value("a", BuiltInScalars.Int, static _ => 1)),
        Object("Mutation", Value("m", BuiltInScalars.Int, static _ => 1))
    );

    [Fact]
    public async Task OperationName_LongAndUnknown_IsRepeatedInPart()
    {
        using var executor = new RequestExecutor(_schema);

        var result = (OperationResult)
            await executor.ExecuteAsync(TestRun.Request("query A { a }", operationName: new string('x', 5000)), TestContext.Current.CancellationToken);

        result.Errors.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("{ a", null, RequestErrorKind.Syntax, "HC0014")]
    [InlineData("", null, RequestErrorKind.Syntax, "HC0015")]
    [InlineData("{ b }", null, RequestErrorKind.Validation, null)]
    [InlineData("query A { a } query B { a }", null, RequestErrorKind.OperationSelection, "HC0015")]
    [InlineData("query A { a } query B { a }", "C", RequestErrorKind.OperationSelection, "HC0015")]
    [InlineData("query A { a }", "", RequestErrorKind.OperationSelection, "HC0015")]
    [InlineData("subscription { s }", null, RequestErrorKind.Validation, null)]
    public async Task BadRequest_HasItsKindAndNoData(string document, string? operationName, RequestErrorKind kind, string? code)
    {
        using var executor = new RequestExecutor(_schema);

        var result = (OperationResult)
            await executor.ExecuteAsync(TestRun.Request(document, operationName: operationName), TestContext.Current.CancellationToken);

        result.Kind.ShouldBe(kind);
        result.HasData.ShouldBeFalse();
        result.Errors[0].Code.ShouldBe(code);
        result.ToJson().ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task OperationName_ChoosesTheOperation()
    {
        using var executor = new RequestExecutor(_schema);

        var result = (OperationResult)
            await executor.ExecuteAsync(TestRun.Request("query A { x: a } query B { y: a }", operationName: "B"), TestContext.Current.CancellationToken);

        result.ToJson().ShouldBe("""{"data":{"y":1}}""");
    }

    [Fact]
    public async Task MutationWhereOnlyQueriesAreAllowed_IsRefused()
    {
        using var executor = new RequestExecutor(_schema);
        var request = new OperationRequest
        {
            Document = "mutation { m }"u8.ToArray(),
            Services = TestRun.NoServices,
            AllowedOperations = AllowedOperations.Query,
        };

        ((OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).Kind.ShouldBe(RequestErrorKind.OperationNotAllowed);
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", false)]
    [InlineData("{ ...F } fragment F on Query { __type(name: \"Query\") { name } }", false)]
    [InlineData("{ __typename }", true)]
    public async Task IntrospectionWhereNotAllowed_IsRefused(string document, bool isAllowed)
    {
        using var executor = new RequestExecutor(_schema);
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Services = TestRun.NoServices,
            AllowIntrospection = false,
        };

        var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        result.Errors.Select(static error => error.Code).ShouldBe(isAllowed ? [] : ["HC0046"]);
    }

    [Fact]
    public async Task StoredDocument_IsFoundByItsKey()
    {
        using var executor = new RequestExecutor(_schema, documentStore: new Store());

        var known = (OperationResult)
            await executor.ExecuteAsync(new OperationRequest { DocumentId = "known", Services = TestRun.NoServices }, TestContext.Current.CancellationToken);
        var unknown = (OperationResult)
            await executor.ExecuteAsync(new OperationRequest { DocumentId = "unknown", Services = TestRun.NoServices }, TestContext.Current.CancellationToken);

        known.ToJson().ShouldBe("""{"data":{"a":1}}""");
        unknown.Kind.ShouldBe(RequestErrorKind.DocumentNotFound);
        unknown.Errors[0].Code.ShouldBe("HC0020");
    }

    [Fact]
    public async Task Result_HasErrorsBeforeDataBeforeExtensions()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => throw new GraphQLException("x")));
        var result = await new RequestExecutor(schema).ExecuteAsync("{ a }");
        using var buffer = new MemoryStream();

        var json = result.ToJson();

        json.IndexOf("\"errors\"", StringComparison.Ordinal).ShouldBeLessThan(json.IndexOf("\"data\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyRequestsAtOnce_GetTheirOwnResults()
    {
        var schema = Query(
            Async(
                "echo",
                BuiltInScalars.Int,
                static async context =>
                {
                    await Task.Yield();
                    return (int)context.GetArgument("x")!;
                },
                new InputValueDefinition("x", BuiltInScalars.Int)
            )
        );
        using var executor = new RequestExecutor(schema);

        await Parallel.ForAsync(
            0,
            500,
            async (i, _) =>
                (await executor.ExecuteAsync("query($x: Int) { echo(x: $x) }", $$"""{"x":{{i}}}""")).ToJson().ShouldBe($$$"""{"data":{"echo":{{{i}}}}}""")
        );
    }

    private sealed class Store : IOperationDocumentStore
    {
        public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string documentId, CancellationToken cancellationToken) =>
            ValueTask.FromResult<ReadOnlyMemory<byte>?>(documentId == "known" ? "{ a }"u8.ToArray() : null);
    }
}
