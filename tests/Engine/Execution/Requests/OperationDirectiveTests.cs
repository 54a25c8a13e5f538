using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

public sealed class OperationDirectiveTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(LogQueries))
        .AddType<Note>()
        .AddType<Refuse>()
        .AddType<Label>()
        .Build();

    [Fact]
    public async Task Directives_OfAnOperation_RunInsideItsMiddleware_TheFirstOutermost()
    {
        var pipeline = new RequestPipeline().UseOperation(static next =>
            async context =>
            {
                Log(context.ContextData, "middleware");
                await next(context);
            }
        );

        (await RunAsync("""query ($text: String!) @note(text: "1") @label(text: "x") @note(text: $text) { log }""", pipeline))
            .ToJson()
            .ShouldBe("""{"data":{"log":"middleware, 1, 2"}}""");
    }

    [Fact]
    public async Task Directive_ThatDoesNotGoOn_AnswersByItself()
    {
        var result = await RunAsync("query @refuse @note(text: \"never\") { log }");

        result.Kind.ShouldBe(RequestErrorKind.Refused);
        result.ToJson().ShouldBe("""{"errors":[{"message":"Not so.","extensions":{"code":"NOT_SO"}}]}""");
    }

    [Fact]
    public async Task Directive_OfAVariableThatIsNull_IsAnErrorAtTheArgument()
    {
        var result = await RunAsync("query ($text: String = \"a\") @note(text: $text) { log }", variables: """{"text":null}""");

        result.Kind.ShouldBe(RequestErrorKind.Refused);
        result.Errors.ShouldHaveSingleItem().Locations.ShouldHaveSingleItem().ShouldBe(new ErrorLocation(1, 41));
    }

    [Fact]
    public async Task GetDirectives_OfTheOperationAndItsParts_GivesThemWithTheirArguments()
    {
        var read = new List<string>();
        var pipeline = new RequestPipeline().UseOperation(next =>
            context =>
            {
                IHasDirectives[] places =
                [
                    context.Operation!,
                    context.Operation!.VariableDefinitions[0],
                    (IHasDirectives)context.Operation.SelectionSet.Selections[0],
                ];
                read.AddRange(
                    places.SelectMany(place => context.GetDirectives(place)).Select(static directive => $"{directive.Name} {directive.Arguments["text"]}")
                );
                read.Add(context.FindDirective<Label>()!.Text);
                context.FindDirective<Refuse>().ShouldBeNull();
                return next(context);
            }
        );

        await RunAsync(
            """query ($text: String! @label(text: "variable")) @label(text: $text) { ... @label(text: "fragment") @include(if: true) { log } }""",
            pipeline
        );

        read.ShouldBe(["label 2", "label variable", "label fragment", "2"]);
    }

    private static void Log(IDictionary<string, object?> data, string text) => data["log"] = data.TryGetValue("log", out var known) ? $"{known}, {text}" : text;

    private static async Task<OperationResult> RunAsync(string document, RequestPipeline? pipeline = null, string variables = """{"text":"2"}""")
    {
        using var executor = new RequestExecutor(s_schema, pipeline: pipeline);
        return await executor.ExecuteAsync(document, variables);
    }

    [DirectiveType(DirectiveLocations.Query, IsRepeatable = true)]
    internal sealed record Note(string Text) : IOperationDirective
    {
        public ValueTask ExecuteAsync(RequestContext context, ExecutionDelegate next)
        {
            Log(context.ContextData, Text);
            return next(context);
        }
    }

    [DirectiveType(DirectiveLocations.Query)]
    internal sealed record Refuse : IOperationDirective
    {
        public ValueTask ExecuteAsync(RequestContext context, ExecutionDelegate next) =>
            throw new GraphQLException(new GraphQLError { Message = "Not so.", Code = "NOT_SO" });
    }

    [DirectiveType(DirectiveLocations.Query | DirectiveLocations.VariableDefinition | DirectiveLocations.InlineFragment)]
    internal sealed record Label(string Text);

    [QueryType]
    internal static class LogQueries
    {
        public static string? Log(ResolverContext context) => context.ContextData.TryGetValue("log", out var log) ? (string?)log : null;
    }
}
