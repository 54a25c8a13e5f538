using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

/// <summary>For any use of <c>@defer</c> and <c>@stream</c>, the merged responses equal the response without them.</summary>
public sealed class IncrementalEquivalenceTests
{
    private const int Documents = 200;

    private static readonly GraphQLSchema s_schema = MakeSchema();

    [Theory]
    [InlineData(IncrementalFormat.V01, 1)]
    [InlineData(IncrementalFormat.V02, 2)]
    public async Task Responses_PutTogether_AreTheResultAsAWhole(IncrementalFormat format, int seed)
    {
        var random = new Random(seed);
        var divided = 0;
        for (var i = 0; i < Documents; i++)
        {
            var document = new RandomDocument(random).Text;
            var expected = JsonNode.Parse((await s_schema.ResponsesAsync(document, IncrementalFormat.None))[0])!;

            var responses = await s_schema.ResponsesAsync(document, format);

            divided += responses.Count > 1 ? 1 : 0;
            MergedResponses
                .Sorted(MergedResponses.Of(responses).Data)
                .ShouldBe(MergedResponses.Sorted(expected["data"]), $"{document}\n{string.Join('\n', responses)}");
            string.Concat(responses).ShouldNotContain("\"errors\"", Case.Sensitive, document);
        }

        divided.ShouldBeGreaterThan(Documents / 2);
    }

    private static GraphQLSchema MakeSchema()
    {
        ObjectType node = null!;
        node = new ObjectType(
            "Node",
            () =>
                [
                    Value("a", BuiltInScalars.Int, static context => context.ParentValue),
                    Async<string?>(
                        "b",
                        BuiltInScalars.String,
                        static async context =>
                        {
                            await Task.Yield();
                            return $"b{context.ParentValue}";
                        }
                    ),
                    Value("one", node, static context => Below(context, 1)),
                    Async<object?>(
                        "later",
                        node,
                        static async context =>
                        {
                            await Task.Yield();
                            return Below(context, 2);
                        }
                    ),
                    Value("many", ListOf(node), static context => Below(context, 3) is { } below ? new object?[] { below, null, below } : null),
                    Value("lazy", ListOf(NonNull(node)), static context => Items((int)context.ParentValue!)),
                ]
        );
        return IncrementalRun.Schema(
            Value("node", node, static _ => 1),
            Async<object?>(
                "slow",
                node,
                static async _ =>
                {
                    await Task.Yield();
                    return 2;
                }
            )
        );
    }

    private static object? Below(ResolverContext context, int step) => (int)context.ParentValue! is < 10_000 and var value ? (value * 10) + step : null;

    private static async IAsyncEnumerable<object?> Items(int value)
    {
        for (var i = 0; i < 3 && value < 10_000; i++)
        {
            if (i == 1)
            {
                await Task.Yield();
            }
            yield return (value * 10) + i;
        }
    }

    /// <summary>A valid document with fragments, some deferred, and lists, some streamed.</summary>
    private sealed class RandomDocument
    {
        private readonly Random _random;
        private readonly bool _isInFragment;
        private int _streamed;

        public RandomDocument(Random random)
        {
            _random = random;
            var operation = $"{{ node {Selections(0)} slow {Selections(1)} {Maybe("... @defer { node " + Selections(1) + " }")} ...U }}";
            _isInFragment = true;
            Text =
                $"{operation} fragment F on Node {Leaves()} fragment G on Node {{ one {Selections(3)} ...F @defer }} fragment U "
                + $"on Query {{ __typename node {{ ...F ...G }} }}";
        }

        public string Text { get; }

        private string Selections(int depth)
        {
            var parts = new List<string> { "__typename" };
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                parts.Add(Selection(depth));
            }
            return $"{{ {string.Join(' ', parts)} }}";
        }

        private string Selection(int depth) =>
            _random.Next(depth > 3 ? 3 : 10) switch
            {
                0 => "a",
                1 => "b",
                2 => $"...F {Maybe("@defer")}",
                3 => $"one {Selections(depth + 1)}",
                4 => $"later {Selections(depth + 1)}",
                5 => List("many", depth),
                6 => List("lazy", depth),
                7 when !_isInFragment => $"...G {Maybe("@defer")}",
                _ => $"... @defer {Selections(depth + 1)}",
            };

        /// <summary>Returns a unique name for a streamed list, because it cannot be merged with another.</summary>
        private string List(string name, int depth) =>
            _random.Next(2) == 0
                ? $"{name} {Selections(depth + 1)}"
                : $"s{++_streamed}: {name} @stream(initialCount: {_random.Next(3)}) {Selections(depth + 1)}";

        private string Leaves() => _random.Next(2) == 0 ? "{ a }" : "{ b a }";

        private string Maybe(string text) => _random.Next(2) == 0 ? text : "";
    }
}
