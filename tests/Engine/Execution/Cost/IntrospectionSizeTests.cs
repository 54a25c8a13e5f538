using System.Text.Json;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The cost of reading the schema, which is that of the length of the answer.</summary>
public sealed class IntrospectionSizeTests
{
    private const string Full = """
        { ...Schema }
        fragment Schema on Query { __schema { description queryType { name kind } mutationType { name } types { ...FullType }
          directives { name description isRepeatable locations args(includeDeprecated: true) { ...Value } } } }
        fragment FullType on __Type { kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...Value } type { ...Ref } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...Value } interfaces { ...Ref }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...Ref } }
        fragment Value on __InputValue { name description type { ...Ref } defaultValue isDeprecated deprecationReason }
        fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        $$"""
        type Query implements Named {
          "{{new string('q', 3000)}}"
          name: String! @deprecated(reason: "{{new string('r', 900)}}")
          find(ids: [[ID!]!], mood: Mood = SAD, where: Where = { name: "{{new string('d', 700)}}" }): [Found!]
        }
        interface Named { name: String! }
        union Found = Query | Other
        type Other { mood: Mood }
        "{{new string('e', 2000)}}"
        enum Mood { SAD "{{new string('g', 1000)}}" GLAD @deprecated }
        input Where @oneOf { name: String, "{{new string('m', 1500)}}" mood: Mood }
        """
    );

    [Theory]
    [InlineData(Full)]
    [InlineData("{ __schema { types { fields(includeDeprecated: true) { a: description b: description c: description d: description } } } }")]
    [InlineData("{ a: __schema { types { ...D } } b: __schema { types { ...D ...D } } } fragment D on __Type { name description }")]
    [InlineData("{ __type(name: \"Mood\") { a: description b: description enumValues(includeDeprecated: true) { description } } }")]
    [InlineData("{ __type(name: \"None\") { description } }")]
    [InlineData("{ __schema { types { possibleTypes { description fields(includeDeprecated: true) { description } } } } }")]
    public async Task Cost_IsThatOfTheLengthOfTheAnswer(string document)
    {
        var (length, units) = await RunAsync(document);

        // Each object that the document selects costs 1 as well.
        var objects = 3 * document.Count(static character => character == '{');
        units.ShouldBeInRange((length / IntrospectionSize.CharactersOfUnit * 0.9) - 2, (length / IntrospectionSize.CharactersOfUnit * 1.1) + objects);
    }

    [Theory]
    [InlineData("query($name: String! = \"Mood\") { __type(name: $name) { description fields { name description } } }")]
    [InlineData("query($all: Boolean = false) { __schema { types { fields(includeDeprecated: $all) { name description } } } }")]
    [InlineData("{ __search(query: \"mood\", first: 5) { coordinate pathsToRoot definition { ...D } } }" + Definition)]
    [InlineData("{ __definitions(coordinates: [\"Query\", \"Query.name\", \"Mood\", \"Mood.GLAD\"]) { ...D } }" + Definition)]
    public async Task Cost_OfWhatIsKnownOnlyLater_IsThatOfTheLongestAnswer(string document)
    {
        var (length, units) = await RunAsync(document);

        units.ShouldBeGreaterThanOrEqualTo(Math.Floor(length / IntrospectionSize.CharactersOfUnit) - 4);
        units.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Cost_OfAliases_AddsUp()
    {
        var (_, one) = await RunAsync("{ __schema { types { name description fields { description } } } }");
        var aliases = string.Concat(Enumerable.Range(0, 30).Select(static i => $" s{i}: __schema {{ types {{ name description fields {{ description }} }} }}"));

        var (_, thirty) = await RunAsync($"{{{aliases} }}");

        thirty.ShouldBeGreaterThanOrEqualTo(30 * (one - 4));
    }

    [Fact]
    public async Task Document_WithMoreReadsThanAnyToolNeeds_IsRefusedInShortTime()
    {
        var types = string.Concat(
            Enumerable.Range(0, 2000).Select(static i => $"type T{i} {{ {string.Concat(Enumerable.Range(0, 20).Select(static f => $"f{f}: Int "))} }}\n")
        );
        using var executor = new RequestExecutor(SchemaBuilder.FromSdl("type Query { a: Int }\n" + types));
        var aliases = string.Concat(Enumerable.Range(0, 49).Select(static i => $" s{i}: __schema {{ types {{ name fields {{ name type {{ name }} }} }} }}"));

        var result = await executor.ExecuteAsync($"{{{aliases} }}");

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("HC0047");
        (await executor.ExecuteAsync("{ __schema { types { name fields { name type { name } } } } }")).Errors.ShouldBeEmpty();
    }

    private const string Definition =
        " fragment D on __SchemaDefinition { ... on __Type { description fields { description } } ... on __Field { description args { defaultValue } }"
        + " ... on __EnumValue { description } ... on __InputValue { description } }";

    /// <summary>Returns the length of the answer and the cost of it without that of its objects.</summary>
    private static async Task<(int Length, double Units)> RunAsync(string document)
    {
        using var executor = new RequestExecutor(s_schema);
        var request = TestRun.Request(document) with { CostMode = CostMode.Report };
        var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        result.Errors.ShouldBeEmpty();
        using var json = JsonDocument.Parse(result.ToJson());
        return (
            json.RootElement.GetProperty("data").GetRawText().Length,
            json.RootElement.GetProperty("extensions").GetProperty(OperationCost.ExtensionName).GetProperty("typeCost").GetDouble()
        );
    }
}
