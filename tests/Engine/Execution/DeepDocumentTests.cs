using System.Runtime.ExceptionServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>Documents with the maximum depth pass all steps with a small stack. A stack overflow could not be caught: it would end the test process.</summary>
public sealed class DeepDocumentTests
{
    private const int StackSize = 256 * 1024;
    private const int ParserDepth = 64;

    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query { self: Query name(filter: Filter, any: Any): String }
        input Filter { not: Filter }
        scalar Any
        """,
        new SdlOptions
        {
            Resolvers = static (_, field) => field == "self" ? static _ => FieldResult.FromValue(new object()) : static _ => FieldResult.FromValue("x"),
            Scalars = BuiltInScalars.All,
        }
    );

    private static readonly ExecutionOptions s_options = new() { ValidationOptions = new ValidationOptions { MaxDepth = ParserDepth } };

    public static TheoryData<string, string?> Documents =>
        new()
        {
            { Nest("{self", ParserDepth - 1, "{name}"), null },
            { Nest("{...", ParserDepth - 1, "{name}"), null },
            { $"{{name(any:{new string('[', ParserDepth - 1)}{new string(']', ParserDepth - 1)})}}", null },
            { $"{{name(filter:{Nest("{not:", ParserDepth - 2, "{}")})}}", null },
            { $"query($v: Any = {new string('[', ParserDepth)}{new string(']', ParserDepth)}){{name(any: $v)}}", null },
            { "query($v: Filter){name(filter: $v)}", Nest("{\"not\":", ParserDepth - 2, "{}") },
            { Chain("{...", 4, 62), null },
            { Chain("{self", 2, 31), null },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_AsDeepAsAllowed_PassesEveryStepOnASmallStack(string text, string? variables)
    {
        var json = "";
        OnSmallStack(() =>
        {
            var document = Parser.ParseDocument(text);
            SyntaxComparer.Instance.Equals(Parser.ParseDocument(SyntaxPrinter.Print(document)), document).ShouldBeTrue();
            SyntaxComparer.Instance.GetHashCode(document).ShouldBe(SyntaxComparer.Instance.GetHashCode(Parser.ParseDocument(text)));
            DocumentValidator.Validate(s_schema, document, s_options.ValidationOptions).ShouldBeEmpty();
            using var executor = new RequestExecutor(s_schema, s_options);
            json = (
                (OperationResult)executor.ExecuteAsync(TestRun.Request(text, variables), CancellationToken.None).AsTask().GetAwaiter().GetResult()
            ).ToJson();
        });

        json.ShouldStartWith("{\"data\":");
        json.ShouldContain("\"name\":\"x\"");
    }

    private static void OnSmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static string Nest(string open, int depth, string inner) => string.Concat(Enumerable.Repeat(open, depth)) + inner + new string('}', depth);

    /// <summary>Returns fragments that each nest this number of selection sets and spread the next one at the bottom.</summary>
    private static string Chain(string open, int fragments, int depth) =>
        "{...F0} "
        + string.Concat(Enumerable.Range(0, fragments).Select(i => $"fragment F{i} on Query {Nest(open, depth - 1, $"{{...F{i + 1}}}")} "))
        + $"fragment F{fragments} on Query {{name}}";
}
