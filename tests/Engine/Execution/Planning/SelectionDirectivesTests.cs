using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

public sealed class SelectionDirectivesTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(WordQueries))
        .AddType(typeof(MarkedType))
        .AddType<Truncate>()
        .AddType<Wrap>()
        .AddType<Note>()
        .Build();

    [Theory]
    [InlineData("{ word @truncate(length: 2) }", """{"data":{"word":"wo…"}}""")]
    [InlineData("{ word @truncate(length: 2, end: \"\") }", """{"data":{"word":"wo"}}""")]
    [InlineData("{ word @wrap(by: \"1\") @wrap(by: \"2\") }", """{"data":{"word":"1(2(word))"}}""")]
    [InlineData("{ word @wrap(by: \"1\") @truncate(length: 2) }", """{"data":{"word":"1(wo…)"}}""")]
    [InlineData("{ word @truncate(length: 2) @wrap(by: \"1\") }", """{"data":{"word":"1(…"}}""")]
    [InlineData("{ long: word word @wrap(by: \"1\") }", """{"data":{"long":"word","word":"1(word)"}}""")]
    [InlineData("{ word @skip(if: false) @wrap(by: \"1\") @include(if: true) }", """{"data":{"word":"1(word)"}}""")]
    [InlineData("{ __typename @wrap(by: \"1\") }", """{"data":{"__typename":"1(Query)"}}""")]
    [InlineData("{ item { title @wrap(by: \"1\") } }", """{"data":{"item":{"title":"1(t)"}}}""")]
    [InlineData("{ later @wrap(by: \"1\") }", """{"data":{"later":"1(late)"}}""")]
    public async Task Directive_OnAField_RunsAroundIt(string document, string response) => (await s_schema.JsonAsync(document)).ShouldBe(response);

    [Fact]
    public async Task Directive_InFieldsThatAreMerged_CountsOnceUnlessItMayBeRepeated() =>
        (
            await s_schema.JsonAsync("""{ word @truncate(length: 2) @wrap(by: "1") ...F } fragment F on Query { word @truncate(length: 1) @wrap(by: "2") }""")
        ).ShouldBe("""{"data":{"word":"1(…"}}""");

    [Fact]
    public async Task Directive_OfVariables_TakesThoseOfEachRequest()
    {
        const string Document = "query ($length: Int!) { word @truncate(length: $length) }";
        using var executor = new RequestExecutor(s_schema);

        (await executor.ExecuteAsync(Document, """{"length":1}""")).ToJson().ShouldBe("""{"data":{"word":"w…"}}""");
        (await executor.ExecuteAsync(Document, """{"length":3}""")).ToJson().ShouldBe("""{"data":{"word":"wor…"}}""");
    }

    [Fact]
    public async Task Directive_OnTheItemsOfAList_IsMadeOnce()
    {
        using var executor = new RequestExecutor(s_schema);

        var result = await executor.ExecuteAsync("query ($text: String) { items { same @note(text: $text) } }", """{"text":"a"}""");

        result.ToJson().ShouldBe("""{"data":{"items":[{"same":true},{"same":true}]}}""");
    }

    [Fact]
    public async Task Directive_OfAVariableThatIsNull_IsAnErrorOfTheFieldAtTheArgument()
    {
        using var executor = new RequestExecutor(s_schema);

        var result = await executor.ExecuteAsync("query ($length: Int = 3) { other: word word @truncate(length: $length) }", """{"length":null}""");

        result.ToJson().ShouldContain("\"data\":{\"other\":\"word\",\"word\":null}");
        result.Errors.ShouldHaveSingleItem().Locations.ShouldHaveSingleItem().ShouldBe(new ErrorLocation(1, 63));
        result.Paths().ShouldBe(["word"]);
    }

    [Fact]
    public async Task Directive_WithoutMiddleware_CanBeReadOfTheFieldAndThoseBelow() =>
        (await s_schema.JsonAsync("""{ notes @note(text: "own") { a: title b: title @note(text: "below") } }""")).ShouldBe(
            """{"data":{"notes":{"a":"own, b below","b":"own, b below"}}}"""
        );

    [Fact]
    public void Of_NodesWithoutDirectives_IsNull()
    {
        var operation = (Language.OperationDefinitionNode)Language.Parser.ParseDocument("{ word other: word @skip(if: true) }").Definitions[0];

        SelectionDirectives.Of(s_schema, [.. operation.SelectionSet.Selections.Cast<Language.FieldNode>()]).ShouldBeNull();
    }

    [Fact]
    public async Task Directive_OfSdl_RunsAroundResolversAndDefaultResolvers()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            directive @wrap(by: String!) repeatable on FIELD | FIELD_DEFINITION | OBJECT
            type Query { word: String @wrap(by: "field") item: Item }
            type Item @wrap(by: "type") { title: String }
            """,
            new SdlOptions
            {
                Resolvers = static (type, field) =>
                    (type, field) switch
                    {
                        ("Query", "word") => static _ => FieldResult.FromValue("w"),
                        ("Query", "item") => static _ => FieldResult.FromValue(new Item("t")),
                        _ => null,
                    },
                Directives = static name =>
                    name == "wrap" ? static async (directive, context, next) => $"{directive.Arguments["by"]}({await next(context)})" : null,
            }
        );

        (await schema.JsonAsync("""{ word @wrap(by: "client") item { title } }""")).ShouldBe(
            """{"data":{"word":"client(field(w))","item":{"title":"type(t)"}}}"""
        );
    }

    [DirectiveType(DirectiveLocations.Field)]
    internal sealed record Truncate(int Length, string End = "…") : IFieldDirective
    {
        public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next) =>
            await next(context) is string text && text.Length > Length ? text[..Length] + End : null;
    }

    [DirectiveType(DirectiveLocations.Field, IsRepeatable = true)]
    internal sealed record Wrap(string By) : IFieldDirective
    {
        public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next) => $"{By}({await next(context)})";
    }

    [DirectiveType(DirectiveLocations.Field)]
    internal sealed record Note(string? Text);

    internal sealed record Item(string Title);

    internal sealed class Marked
    {
        internal Note? First { get; set; }
    }

    [QueryType]
    internal static class WordQueries
    {
        public static string? GetWord() => "word";

        public static async Task<string> GetLaterAsync()
        {
            await Task.Yield();
            return "late";
        }

        public static Item GetItem() => new("t");

        public static Item GetNotes(ResolverContext context)
        {
            var below = context
                .Selection.GetSelections((ObjectType)context.Selection.NamedType, context.IncludeFlags)
                .SelectMany(selection => context.GetDirectives(selection).Select(directive => $"{selection.ResponseName} {directive.Arguments["text"]}"));
            return new($"{context.FindDirective<Note>()?.Text}, {string.Join(", ", below)}");
        }

        public static IEnumerable<Marked> GetItems()
        {
            var first = new Marked();
            return [first, first];
        }
    }

    [ObjectType<Marked>]
    internal static class MarkedType
    {
        public static bool Same([Parent] Marked marked, ResolverContext context)
        {
            var note = context.FindDirective<Note>();
            return ReferenceEquals(marked.First ??= note, note);
        }
    }
}
