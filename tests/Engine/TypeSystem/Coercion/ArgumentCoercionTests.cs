using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class ArgumentCoercionTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query {
          field(required: Int!, optional: Int, withDefault: Int = 5, requiredWithDefault: Int! = 6,
            filter: Filter, numbers: [Int], any: Any, choice: Choice): Int
        }
        input Filter { name: String! limit: Int = 10 size: Int! = 3 }
        input Choice @oneOf { a: String b: Int }
        scalar Any
        """,
        new SdlOptions { Scalars = BuiltInScalars.All }
    );

    [Fact]
    public void Coerce_OnlyWhatIsRequired_TakesDefaults()
    {
        var arguments = Coerce("required: 1");
        arguments["required"].ShouldBe(1);
        arguments["withDefault"].ShouldBe(5);
        arguments["requiredWithDefault"].ShouldBe(6);
        arguments.Contains("optional").ShouldBeFalse();
        arguments.TryGet(0, out var first).ShouldBeTrue();
        first.ShouldBe(1);
        arguments.TryGet(1, out _).ShouldBeFalse();
    }

    [Fact]
    public void Coerce_NullGiven_ReplacesTheDefault()
    {
        var arguments = Coerce("required: 1, withDefault: null");
        arguments.Contains("withDefault").ShouldBeTrue();
        arguments["withDefault"].ShouldBeNull();
    }

    [Fact]
    public void Coerce_VariableWithoutValue_CountsAsAbsent()
    {
        var arguments = Coerce("required: 1, optional: $v, withDefault: $v, requiredWithDefault: $v", "$v: Int", "{}");
        arguments.Contains("optional").ShouldBeFalse();
        arguments["withDefault"].ShouldBe(5);
        arguments["requiredWithDefault"].ShouldBe(6);
    }

    [Fact]
    public void Coerce_VariableIsNull_IsNull()
    {
        var arguments = Coerce("required: 1, withDefault: $v", "$v: Int", """{ "v": null }""");
        arguments.Contains("withDefault").ShouldBeTrue();
        arguments["withDefault"].ShouldBeNull();
    }

    [Theory]
    [InlineData("optional: 1", null, "Argument \"required\" of required type \"Int!\" was not provided.")]
    [InlineData("required: null", "1:19", "Argument \"required\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("required: \"x\"", "1:19", "Argument \"required\" has invalid value: Int cannot represent non-integer value: \"x\"")]
    [InlineData(
        "required: 1, filter: { limit: 1 }",
        "1:30",
        "Argument \"filter\" has invalid value: Expected value of type \"Filter\" to include required field \"name\", found: { limit: 1 }."
    )]
    [InlineData(
        "required: 1, filter: { name: \"a\", size: 1.5 }",
        "1:49",
        "Argument \"filter\" has invalid value at .size: Int cannot represent non-integer value: 1.5"
    )]
    [InlineData("required: 1, numbers: [1, RED]", "1:35", "Argument \"numbers\" has invalid value at [1]: Int cannot represent non-integer value: RED")]
    [InlineData(
        "required: 1, filter: { name: \"a\", nam: 1 }",
        "1:43",
        "Argument \"filter\" has invalid value: Expected value of type \"Filter\" not to include unknown field \"nam\". "
            + "Did you mean \"name\"? Found: { name: \"a\", nam: 1 }."
    )]
    [InlineData(
        "required: 1, choice: { a: \"x\", b: 1 }",
        "1:30",
        "Argument \"choice\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified,"
            + " and the value for that field must be non-null."
    )]
    public void Coerce_LiteralIsWrong_IsRefusedAtItsPlace(string arguments, string? place, string message)
    {
        var error = Should.Throw<GraphQLException>(() => Coerce(arguments)).Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        (error.Locations is [var location] ? $"{location.Line}:{location.Column}" : null).ShouldBe(place);
    }

    [Fact]
    public void Coerce_RequiredVariableWithoutValue_IsRefused()
    {
        var error = Should.Throw<GraphQLException>(() => Coerce("required: $v", "$v: Int", "{}")).Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe("Argument \"required\" has invalid value: Expected variable \"$v\" provided to type \"Int!\" to provide a runtime value.");
    }

    [Fact]
    public void Coerce_NullVariableForNonNull_IsRefused() =>
        Should
            .Throw<GraphQLException>(() => Coerce("required: 1, requiredWithDefault: $v", "$v: Int", """{ "v": null }"""))
            .Errors[0]
            .Message.ShouldBe(
                "Argument \"requiredWithDefault\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null."
            );

    [Fact]
    public void Coerce_VariablesInsideObject_AreLeftOutOrDefaulted()
    {
        var filter = Coerce("required: 1, filter: { name: $n, limit: $l, size: $l }", "$n: String!, $l: Int", """{ "n": "x" }""")["filter"]
            .ShouldBeOfType<InputObjectValue>();
        filter["name"].ShouldBe("x");
        filter["limit"].ShouldBe(10);
        filter["size"].ShouldBe(3);
    }

    [Fact]
    public void Coerce_VariableWithoutValueInList_IsNull() =>
        Coerce("required: 1, numbers: [1, $v]", "$v: Int", "{}")["numbers"].ShouldBe(new object?[] { 1, null });

    [Theory]
    [InlineData("{ a: $v }", "{}", "to provide a runtime value.")]
    [InlineData("{ a: $v }", """{ "v": null }""", "not to be null.")]
    [InlineData("{ a: $v, b: 1 }", "{}", "to provide a runtime value.")]
    public void Coerce_OneOfByVariableWithoutValue_IsRefused(string choice, string variables, string problem)
    {
        var error = Should.Throw<GraphQLException>(() => Coerce($"required: 1, choice: {choice}", "$v: String", variables)).Errors[0];

        error.Message.ShouldBe(
            $"Argument \"choice\" has invalid value: Expected variable \"$v\" provided to field \"a\" for OneOf Input Object type \"Choice\" {problem}"
        );
        error.Locations!.ShouldHaveSingleItem().ShouldBe(new ErrorLocation(1, 30));
    }

    [Fact]
    public void Coerce_OneOfByVariable_IsTaken() =>
        Coerce("required: 1, choice: { a: $v }", "$v: String!", """{ "v": "x" }""")["choice"].ShouldBeOfType<InputObjectValue>()["a"].ShouldBe("x");

    [Fact]
    public void Coerce_VariablesInsideAnyLiteral_AreReplaced()
    {
        var any = Coerce("required: 1, any: { a: [$v, $w], b: $w, c: RED }", "$v: Int, $w: Int", """{ "v": 3 }""")["any"].ShouldBeOfType<JsonElement>();
        any.GetRawText().ShouldBe("""{"a":[3,null],"c":"RED"}""");
    }

    [Fact]
    public void Coerce_FormatterRefuses_IsLocatedAtTheArgument()
    {
        var definitions = new FieldDefinition(
            "field",
            BuiltInScalars.Int,
            [new InputValueDefinition("id", BuiltInScalars.ID) { Formatter = static _ => throw new GraphQLException("Not a key.", "KEY") }]
        ).Arguments;
        var nodes = Parse("id: \"x\"");
        var error = Should.Throw<GraphQLException>(() => ArgumentCoercion.Coerce(definitions, nodes)).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("KEY");
        error.Locations.ShouldBe([new ErrorLocation(1, 13)]);
    }

    [Fact]
    public void Coerce_Default_IsFormatted()
    {
        var definitions = new FieldDefinition(
            "field",
            BuiltInScalars.Int,
            [new InputValueDefinition("id", BuiltInScalars.ID, new StringValueNode("x")) { Formatter = static id => $"<{id}>" }]
        ).Arguments;
        ArgumentCoercion.Coerce(definitions, [])["id"].ShouldBe("<x>");
    }

    [Fact]
    public void AreConstant_VariableDeepInside_IsNot()
    {
        ArgumentCoercion.AreConstant(Parse("a: 1, b: [{ c: 2 }]")).ShouldBeTrue();
        ArgumentCoercion.AreConstant(Parse("a: 1, b: [{ c: $v }]")).ShouldBeFalse();
    }

    private static IReadOnlyList<ArgumentNode> Parse(string arguments) =>
        ((FieldNode)((OperationDefinitionNode)Parser.ParseDocument($$"""{ field({{arguments}}) }""").Definitions[0]).SelectionSet.Selections[0]).Arguments;

    private static ArgumentValues Coerce(string arguments, string? variables = null, string json = "{}")
    {
        var values = variables is null
            ? null
            : new VariableDefinitions(
                s_schema,
                ((OperationDefinitionNode)Parser.ParseDocument($"query({variables}) {{ field }}").Definitions[0]).VariableDefinitions
            ).Coerce(JsonDocument.Parse(json).RootElement);
        return ArgumentCoercion.Coerce(s_schema.QueryType!.Fields["field"].Arguments, Parse(arguments), values);
    }
}
