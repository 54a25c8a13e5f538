using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class RequestPipelineTests
{
    private static readonly GraphQLSchema s_schema = Query(
        Value("tenant", BuiltInScalars.String, static context => context.ContextData.TryGetValue("tenant", out var tenant) ? tenant : null)
    );

    [Fact]
    public async Task Middleware_RunsInOrderAroundTheStepsOfItsPlace()
    {
        var log = new List<string>();
        var pipeline = new RequestPipeline().UseOperation(Note(log, "operation")).UseRequest(Note(log, "outer")).UseRequest(Note(log, "inner"));

        await RunAsync(pipeline, "{ tenant }");

        log.ShouldBe(["outer -", "inner -", "operation Query", "operation done", "inner done", "outer done"]);
    }

    [Fact]
    public async Task OperationMiddleware_OfAnInvalidRequest_DoesNotRun()
    {
        var log = new List<string>();
        var pipeline = new RequestPipeline().UseRequest(Note(log, "request")).UseOperation(Note(log, "operation"));

        var result = await RunAsync(pipeline, "{ nothing }");

        result.Errors.ShouldHaveSingleItem();
        log.ShouldBe(["request -"]);
    }

    [Fact]
    public async Task Middleware_SetsContextData_ResolversSeeIt()
    {
        var pipeline = new RequestPipeline().UseRequest(static next =>
            context =>
            {
                context.ContextData["tenant"] = "acme";
                return next(context);
            }
        );

        (await RunAsync(pipeline, "{ tenant }")).ToJson().ShouldBe("""{"data":{"tenant":"acme"}}""");
    }

    [Fact]
    public async Task Middleware_ReplacesTheRequest_TheOtherIsExecuted()
    {
        var pipeline = new RequestPipeline().UseRequest(static next =>
            context =>
            {
                context.Request = context.Request with { Document = "{ replaced: tenant }"u8.ToArray() };
                return next(context);
            }
        );

        (await RunAsync(pipeline, "{ tenant }")).ToJson().ShouldBe("""{"data":{"replaced":null}}""");
    }

    [Fact]
    public async Task Middleware_AnswersByItself_NothingIsExecuted()
    {
        var error = new GraphQLError { Message = "Closed for today.", Code = "CLOSED" };
        var pipeline = new RequestPipeline().UseRequest(_ =>
            context =>
            {
                context.Result = OperationResult.FromErrors(RequestErrorKind.Validation, error);
                return ValueTask.CompletedTask;
            }
        );

        (await RunAsync(pipeline, "{ tenant }")).Errors.ShouldBe([error]);
    }

    [Fact]
    public async Task Middleware_ThrowsAGraphQLException_TheClientSeesIt()
    {
        var pipeline = new RequestPipeline().UseOperation(_ => _ => throw new GraphQLException(new GraphQLError { Message = "Not now.", Code = "LATER" }));

        var result = await RunAsync(pipeline, "{ tenant }");

        result.Kind.ShouldBe(RequestErrorKind.Refused);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("LATER");
    }

    [Fact]
    public async Task Middleware_ThrowsAnythingElse_TheClientSeesNothingOfIt()
    {
        var pipeline = new RequestPipeline().UseRequest(_ => _ => throw new InvalidOperationException("the secret"));

        var json = (await RunAsync(pipeline, "{ tenant }")).ToJson();

        json.ShouldContain("Unexpected Execution Error");
        json.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Middleware_ForgetsTheResult_IsAnUnexpectedError()
    {
        var pipeline = new RequestPipeline().UseRequest(_ => _ => ValueTask.CompletedTask);

        (await RunAsync(pipeline, "{ tenant }")).Kind.ShouldBe(RequestErrorKind.Internal);
    }

    private static RequestMiddleware Note(List<string> log, string name) =>
        next =>
            async context =>
            {
                log.Add($"{name} {context.Operation?.Operation.ToString() ?? "-"}");
                await next(context);
                log.Add($"{name} done");
            };

    private static async Task<OperationResult> RunAsync(RequestPipeline pipeline, string document)
    {
        using var executor = new RequestExecutor(s_schema, pipeline: pipeline);
        return await executor.ExecuteAsync(document);
    }
}
