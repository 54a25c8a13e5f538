#pragma warning disable CA1024, CA1711, CA1019 // Sample resolvers and directives look as an application's do.
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class DirectiveClassTests
{
    private const string LabelsOfField = """@label(text: "first", voices: [HIGH, LOW]) @label(text: "second", weight: 2)""";

    private const string Locations =
        "SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    [Fact]
    public void Build_AttributesOfDirectives_AreOnEveryKindOfDefinition()
    {
        var schema = new CodeFirstSchemaBuilder { CostWeights = null }
            .AddType(typeof(LabelQueries))
            .AddType(typeof(CaptionType))
            .ApplyDirective(AppliedDirective.Of(new LabelAttribute("schema")))
            .Build();

        SchemaPrinter
            .Print(schema)
            .ShouldBe(
                $$""""
                schema @label(text: "schema") {
                  query: Query
                }

                interface Titled @label(text: "interface") {
                  title: String!
                }

                type Caption implements Titled @label(text: "extension") @label(text: "object") {
                  title: String! @label(text: "property")
                  code: Code!
                }

                """The entry points for reading data."""
                type Query @label(text: "query") {
                  caption(key: CaptionKeyInput! @label(text: "argument"), tone: Tone! = LOUD): Caption! {{LabelsOfField}}
                  any: Piece
                }

                union Piece @label(text: "union") = Caption

                input CaptionKeyInput @label(text: "input") {
                  id: Int! @label(text: "input field")
                  note: String @label(text: "second input field")
                }

                enum Tone @label(text: "enum") {
                  QUIET @label(text: "value")
                  LOUD
                }

                enum Voice {
                  HIGH
                  LOW
                }

                """Adds a note to a definition."""
                directive @label(
                  """The text of the note."""
                  text: String!
                  """The weight of the note."""
                  weight: Int! = 1
                  voices: [Voice!]
                ) repeatable on {{Locations}}

                scalar Code @label(text: "scalar")

                """"
            );
    }

    [Fact]
    public void Build_SchemaOfDirectives_ReadsBackAsTheSame()
    {
        var text = SchemaPrinter.Print(new CodeFirstSchemaBuilder().AddType(typeof(LabelQueries)).AddType(typeof(CaptionType)).Build());

        SchemaPrinter.Print(SchemaBuilder.FromSdl(text)).ShouldBe(text);
    }

    [Fact]
    public async Task Directives_OfTypeAndField_RunAroundItsMiddleware_TheFirstOutermost()
    {
        var schema = new CodeFirstSchemaBuilder()
            .AddType(typeof(BracketQueries))
            .UseField(static next => async context => $"<{await next(context)}>", static field => field.Name == "word")
            .Build();

        (await ResolveAsync(schema, "word")).ShouldBe("<T(1(2(inner(word))))>");
        (await ResolveAsync(schema, "other")).ShouldBe("T(other)");
    }

    [Fact]
    public async Task Directives_OfAFieldThatTheCallerMayNotRead_DoNotRun()
    {
        var schema = new CodeFirstSchemaBuilder().AddType(typeof(BracketQueries)).Build();
        var context = new FakeResolverContext().AddService<IFieldAuthorizer>(new Refusing());

        await Should.ThrowAsync<GraphQLException>(() => FakeResolverContext.ResolveAsync(schema.QueryType!.Fields["secret"], context));

        context.ContextData.ShouldNotContainKey("T");
        context.ContextData.ShouldNotContainKey("1");
    }

    [Fact]
    public async Task Directive_OnAProperty_RunsAroundIt()
    {
        var schema = new CodeFirstSchemaBuilder().AddType(typeof(BracketQueries)).Build();
        var field = ((ObjectType)schema.Types["Word"]).Fields["text"];

        (await FakeResolverContext.ResolveAsync(field, new FakeResolverContext { Parent = new Word("a") })).ShouldBe("p(a)");
    }

    [Fact]
    public void CreateInstance_OfArguments_MakesTheClass()
    {
        var schema = new CodeFirstSchemaBuilder().AddType(typeof(LabelQueries)).AddType(typeof(CaptionType)).Build();
        var applied = schema.QueryType!.Fields["caption"].Directives[1];

        var label = DirectiveCoercion.Coerce(schema.Directives[applied.Name], applied.Arguments).Instance.ShouldBeOfType<LabelAttribute>();

        label.Text.ShouldBe("second");
        label.Weight.ShouldBe(2);
        label.Voices.ShouldBeNull();
    }

    [Fact]
    public void Build_DirectiveWhereItMayNotStand_IsAProblem() =>
        Should.Throw<SchemaException>(static () => new CodeFirstSchemaBuilder().AddType(typeof(MisplacedQueries)).Build()).Message.ShouldContain("@onlyEnums");

    [Fact]
    public void Build_DirectiveThatCannotBeMade_IsAProblem() =>
        Should
            .Throw<SchemaException>(static () => new CodeFirstSchemaBuilder().AddType(typeof(BracketQueries)).AddType<NotConstructible>().Build())
            .Message.ShouldContain("`NotConstructible` cannot be created from a directive's arguments");

    [Fact]
    public void Of_ObjectOfAnotherClass_IsRefused() =>
        Should.Throw<ArgumentException>(static () => AppliedDirective.Of("text")).Message.ShouldContain("[DirectiveType(…)]");

    [Fact]
    public void Build_DirectiveWithAValueThatIsNoLiteral_IsAProblem() =>
        Should
            .Throw<SchemaException>(static () => new CodeFirstSchemaBuilder().AddType(typeof(OddQueries)).Build())
            .Errors.Select(static error => error.Message)
            .ShouldBe([
                "OddAttribute: The value of `Type`, of type `Type`, cannot be written as a directive's argument. Use a built-in "
                    + "scalar, an enum member or a list of these.",
                "OddAttribute.Type: `Type` cannot be an input type. Register it as a service, mark the parameter with [Service] "
                    + "or [Parent], or bind the CLR type to a scalar.",
            ]);

    private static Task<object?> ResolveAsync(GraphQLSchema schema, string field) => FakeResolverContext.ResolveAsync(schema.QueryType!.Fields[field]);

    /// <summary>Adds a note to a definition.</summary>
    /// <param name="text">The text of the note.</param>
    /// <param name="weight">The weight of the note.</param>
    [DirectiveType(
        DirectiveLocations.Schema
            | DirectiveLocations.Scalar
            | DirectiveLocations.Object
            | DirectiveLocations.FieldDefinition
            | DirectiveLocations.ArgumentDefinition
            | DirectiveLocations.Interface
            | DirectiveLocations.Union
            | DirectiveLocations.Enum
            | DirectiveLocations.EnumValue
            | DirectiveLocations.InputObject
            | DirectiveLocations.InputFieldDefinition,
        IsRepeatable = true
    )]
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    private sealed class LabelAttribute(string text, int weight = 1) : Attribute
    {
        public string Text { get; } = text;

        public int Weight { get; } = weight;

        public Voice[]? Voices { get; init; }
    }

    [DirectiveType(DirectiveLocations.Object | DirectiveLocations.FieldDefinition, IsRepeatable = true)]
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    private sealed class BracketAttribute(string mark) : Attribute, IFieldDirective
    {
        public string Mark { get; } = mark;

        public async ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next)
        {
            context.ContextData[Mark] = true;
            return $"{Mark}({await next(context)})";
        }
    }

    private sealed class Refusing : IFieldAuthorizer
    {
        public ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result) =>
            new(AuthorizationOutcome.NotAuthorized);
    }

    private sealed class InnerAttribute : FieldDescriptorAttribute
    {
        public override void Configure(FieldDescriptor field, System.Reflection.MemberInfo member, CodeFirstContext context) =>
            field.Use(static next => async resolving => $"inner({await next(resolving)})");
    }

    [DirectiveType(DirectiveLocations.Enum)]
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OnlyEnumsAttribute : Attribute;

    [DirectiveType(DirectiveLocations.FieldDefinition)]
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OddAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }

    [QueryType]
    private static class OddQueries
    {
        [Odd(typeof(string))]
        public static string GetWord() => "word";
    }

    [DirectiveType(DirectiveLocations.Field)]
    private sealed class NotConstructible(int hidden)
    {
        public int Shown { get; } = hidden;
    }

    [Label("enum")]
    private enum Tone
    {
        [Label("value")]
        Quiet,

        Loud,
    }

    private enum Voice
    {
        High,
        Low,
    }

    [Label("interface")]
    [InterfaceType("Titled")]
    private interface ITitled
    {
        string Title { get; }
    }

    [Label("union")]
    [UnionType("Piece")]
    private interface IPiece;

    [Label("object")]
    private sealed record Caption([property: Label("property")] string Title, [property: GraphQLType<CodeScalar>] string Code) : ITitled, IPiece;

    [ObjectType<Caption>]
    [Label("extension")]
    private static class CaptionType;

    [Label("input")]
    private sealed record CaptionKey([Label("input field")] int Id)
    {
        [Label("second input field")]
        public string? Note { get; init; }
    }

    [Label("scalar")]
    private sealed class CodeScalar() : ScalarType("Code", typeof(string))
    {
        public override object? ParseValue(System.Text.Json.JsonElement value) => value.GetString();

        public override object? ParseLiteral(Language.ValueNode literal) => ((Language.StringValueNode)literal).Value;

        public override object Serialize(object value) => value;

        public override Language.ValueNode ToLiteral(object value) => new Language.StringValueNode((string)value);
    }

    [QueryType]
    [Label("query")]
    private static class LabelQueries
    {
        [Label("first", Voices = [Voice.High, Voice.Low])]
        [Label("second", 2)]
        public static Caption GetCaption([Label("argument")] CaptionKey key, Tone tone = Tone.Loud) => new($"{key.Id} {tone}", "c");

        public static IPiece? GetAny() => null;
    }

    private sealed record Word([property: Bracket("p")] string Text);

    [QueryType]
    [Bracket("T")]
    private static class BracketQueries
    {
        [Bracket("1")]
        [Inner]
        [Bracket("2")]
        public static string GetWord() => "word";

        public static string GetOther() => "other";

        [Authorize]
        [Bracket("1")]
        public static string GetSecret() => "secret";

        public static Word GetNothing() => new("");
    }

    [QueryType]
    private static class MisplacedQueries
    {
        [OnlyEnums]
        public static string GetWord() => "word";
    }
}
