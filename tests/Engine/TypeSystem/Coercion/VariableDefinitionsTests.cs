using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class VariableDefinitionsTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query { field(filter: Filter, choice: Choice, color: Color, numbers: [Int!]): Int }
        input Filter { name: String! limit: Int = 10 tags: [String!] inner: Filter }
        input Choice @oneOf { byName: String byNumber: Int }
        enum Color { RED GREEN }
        """
    );

    [Fact]
    public void Coerce_ValueGiven_IsCoerced() => Coerce("$a: Int!", """{ "a": 3 }""")["a"].ShouldBe(3);

    [Fact]
    public void Coerce_ValueAbsent_HasNoValue() => Coerce("$a: Int", "{}").ShouldBeEmpty();

    [Fact]
    public void Coerce_ValueAbsentWithDefault_IsDefault() => Coerce("$a: Int! = 7", "{}")["a"].ShouldBe(7);

    [Fact]
    public void Coerce_NullGivenWithDefault_IsNull()
    {
        var values = Coerce("$a: Int = 7", """{ "a": null }""");
        values.ShouldContainKey("a");
        values["a"].ShouldBeNull();
    }

    [Fact]
    public void Coerce_NoVariablesGiven_TakesDefaults() => Coerce("$a: Int = 7", "null")["a"].ShouldBe(7);

    [Fact]
    public void Coerce_UndeclaredVariableGiven_IsLeftAlone() => Coerce("$a: Int", """{ "b": "anything" }""").ShouldBeEmpty();

    [Fact]
    public void Coerce_SingleItemForList_IsWrapped() => Coerce("$a: [Int!]", """{ "a": 3 }""")["a"].ShouldBe(new object?[] { 3 });

    [Fact]
    public void Coerce_ObjectGiven_KeepsItsOrderAndAddsDefaults()
    {
        var filter = Coerce("$a: Filter", """{ "a": { "tags": ["x"], "name": "n" } }""")["a"].ShouldBeOfType<InputObjectValue>();
        filter.Keys.ShouldBe(["tags", "name", "limit"]);
        filter["limit"].ShouldBe(10);
        filter.ContainsKey("inner").ShouldBeFalse();
    }

    [Fact]
    public void Coerce_FieldGivenTwice_TakesTheLast() =>
        Coerce("$a: Filter", """{ "a": { "name": "first", "name": "last" } }""")["a"].ShouldBeOfType<InputObjectValue>()["name"].ShouldBe("last");

    [Theory]
    [InlineData("$a: [Int!]", """{ "a": [1, 2, 3] }""", 4)]
    [InlineData("$a: Filter", """{ "a": { "name": "n", "inner": { "name": "x" } } }""", 4)]
    [InlineData("$a: Int, $b: Int, $c: [Int!]", """{ "a": 1, "b": 2, "c": [3] }""", 4)]
    public void Coerce_MoreValuesThanAllowed_IsRefused(string definitions, string variables, int values)
    {
        Coerce(definitions, variables, values).ShouldNotBeEmpty();
        Should
            .Throw<GraphQLException>(() => Coerce(definitions, variables, values - 1))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("MAX_VARIABLE_VALUES_EXCEEDED");
    }

    [Fact]
    public void Coerce_RequiredAbsent_IsRefused()
    {
        var error = Errors("$a: Int!", "{}").ShouldHaveSingleItem();
        error.Message.ShouldBe("Variable \"$a\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.");
        error.Code.ShouldBe("HC0018");
        error.Extensions!["variable"].ShouldBe("a");
        error.Locations.ShouldBe([new ErrorLocation(1, 7)]);
    }

    [Fact]
    public void Coerce_RequiredNull_IsRefused()
    {
        var error = Errors("$a: Int!", """{ "a": null }""").ShouldHaveSingleItem();
        error.Message.ShouldBe("Variable \"$a\" has invalid value: Expected value of non-null type \"Int!\" not to be null.");
        error.Code.ShouldBe("HC0018");
    }

    [Fact]
    public void Coerce_SeveralThingsWrong_ReportsEachWithItsPath()
    {
        var errors = Errors("$a: Filter, $b: Color", """{ "a": { "name": 1, "tags": ["x", null], "nam": 1 }, "b": "RE" }""");
        errors
            .Select(static error => error.Message)
            .ShouldBe([
                "Variable \"$a\" has invalid value at .name: String cannot represent a non string value: 1",
                "Variable \"$a\" has invalid value at .tags[1]: Expected non-nullable type \"String!\" not to be null.",
                "Variable \"$a\" has invalid value: Field \"nam\" is not defined by type \"Filter\". Did you mean \"name\"?",
                "Variable \"$b\" has invalid value: Value \"RE\" does not exist in \"Color\" enum. Did you mean the enum value \"RED\"?",
            ]);
        errors.ShouldAllBe(static error => error.Code == "HC0016");
        errors[1].Extensions!["inputPath"].ShouldBe(new object[] { "tags", 1 });
    }

    [Fact]
    public void Coerce_SuggestionsHidden_SaysNothingOfTheSchema()
    {
        var definitions = Definitions("$b: Color");
        var exception = Should.Throw<GraphQLException>(() => definitions.Coerce(Json("""{ "b": "RE" }"""), hideSuggestions: true));
        exception.Errors[0].Message.ShouldBe("Variable \"$b\" has invalid value: Value \"RE\" does not exist in \"Color\" enum.");
    }

    [Theory]
    [InlineData("{}", "Exactly one key must be specified for OneOf type \"Choice\".", "")]
    [InlineData("""{ "byName": "a", "byNumber": 1 }""", "Exactly one key must be specified for OneOf type \"Choice\".", "")]
    [InlineData("""{ "byName": "a", "byNumber": null }""", "Exactly one key must be specified for OneOf type \"Choice\".", "")]
    [InlineData("""{ "byName": null }""", "Field \"byName\" must be non-null.", " at .byName")]
    public void Coerce_OneOfWithoutExactlyOneValue_IsRefused(string choice, string message, string place) =>
        Errors("$a: Choice", $$"""{ "a": {{choice}} }""").ShouldHaveSingleItem().Message.ShouldBe($"Variable \"$a\" has invalid value{place}: {message}");

    [Fact]
    public void Coerce_OneOfWithNullAndMore_IsRefusedForBoth() =>
        Errors("$a: Choice", """{ "a": { "byName": null, "byNumber": 1 } }""")
            .Select(static error => error.Message)
            .ShouldBe([
                "Variable \"$a\" has invalid value: Exactly one key must be specified for OneOf type \"Choice\".",
                "Variable \"$a\" has invalid value at .byName: Field \"byName\" must be non-null.",
            ]);

    [Fact]
    public void Coerce_VariablesAreNoObject_IsRefused() => Errors("$a: Int", "[1]").ShouldHaveSingleItem().Code.ShouldBe("HC0016");

    [Theory]
    [InlineData("""{ "a": "\ud800" }""")]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "a": { "\udc00": 1 } }""")]
    public void Coerce_HalfOfASurrogatePair_IsRefused(string variables) => Errors("$a: String", variables).ShouldNotBeEmpty();

    [Fact]
    public void Coerce_VeryManyErrors_StopsAtTheLimit()
    {
        var numbers = string.Join(',', Enumerable.Repeat("\"x\"", 1000));
        Errors("$a: [Int!]", $$"""{ "a": [{{numbers}}] }""").Count.ShouldBe(51);
    }

    [Fact]
    public void Coerce_UnknownFieldsInGreatNumber_StopsAtTheLimit()
    {
        var fields = string.Join(',', Enumerable.Range(0, 10_000).Select(static i => $"\"f{i}\": 1"));
        Errors("$a: Filter", $$"""{ "a": { {{fields}} } }""").Count.ShouldBe(51);
    }

    [Fact]
    public void Constructor_TypeIsNoInput_IsRefused()
    {
        var exception = Should.Throw<GraphQLException>(() => Definitions("$a: Query"));
        exception.Errors[0].Code.ShouldBe("HC0017");
        exception.Errors[0].Message.ShouldBe("Variable \"$a\" expected value of type \"Query\" which cannot be used as an input type.");
    }

    [Fact]
    public void Coerce_InputClass_IsMadeAfterItsFieldsAreFormatted()
    {
        var input = new InputObjectType(
            "Wrapped",
            static () => [new InputValueDefinition("text", BuiltInScalars.String) { Formatter = static text => $"<{text}>" }],
            createInstance: static fields => new Wrapped((string?)fields["text"])
        );
        var schema = SchemaAssembler.Assemble(null, types: [input]);
        var values = new VariableDefinitions(schema, Nodes("$a: [Wrapped]")).Coerce(Json("""{ "a": [{ "text": "x" }] }"""));
        values.TryGet("a", out var value).ShouldBeTrue();
        value.ShouldBe(new object?[] { new Wrapped("<x>") });
    }

    [Fact]
    public void Coerce_FormatterRefuses_IsAnErrorAtTheField()
    {
        var input = new InputObjectType(
            "Wrapped",
            static () => [new InputValueDefinition("id", BuiltInScalars.ID) { Formatter = static _ => throw new GraphQLException("Not a key.") }]
        );
        var definitions = new VariableDefinitions(SchemaAssembler.Assemble(null, types: [input]), Nodes("$a: Wrapped"));
        var exception = Should.Throw<GraphQLException>(() => definitions.Coerce(Json("""{ "a": { "id": "x" } }""")));
        exception.Errors[0].Message.ShouldBe("Variable \"$a\" has invalid value at .id: Not a key.");
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static IReadOnlyList<VariableDefinitionNode> Nodes(string variables) =>
        ((OperationDefinitionNode)Parser.ParseDocument($"query({variables}) {{ field }}").Definitions[0]).VariableDefinitions;

    private static VariableDefinitions Definitions(string variables) => new(s_schema, Nodes(variables));

    private static Dictionary<string, object?> Coerce(string variables, string json, int maxValues = int.MaxValue)
    {
        var values = Definitions(variables).Coerce(Json(json), maxValues: maxValues);
        return Nodes(variables)
            .Select(static node => node.Variable.Name.Value)
            .Where(name => values.TryGet(name, out _))
            .ToDictionary(static name => name, name => values.TryGet(name, out var value) ? value : null);
    }

    private static IReadOnlyList<GraphQLError> Errors(string variables, string json) =>
        Should.Throw<GraphQLException>(() => Definitions(variables).Coerce(Json(json))).Errors;

    private sealed record Wrapped(string? Text);
}
