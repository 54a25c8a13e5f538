using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>What reading the schema of the server costs.</summary>
public sealed class IntrospectionCostTests(ServerFactory server) : IClassFixture<ServerFactory>
{
    /// <summary>The query of graphql-js with all options, which the queries of IDEs and of generators are parts of.</summary>
    private static readonly string s_usual = $$"""
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind
          name
          description
          specifiedByURL
          isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name {{string.Concat(Enumerable.Repeat("ofType { kind name ", 9))}}{{new string('}', 9)}} }
        """;

    [Fact]
    public async Task UsualQuery_CostsAPartOfTheLimit()
    {
        var limits = new CostOptions();

        var (response, length) = await SendAsync(s_usual);

        response["errors"].ShouldBeNull();
        var cost = response["extensions"]!["operationCost"]!;
        var unitsOfAnswer = length / 100.0;
        ((double)cost["typeCost"]!).ShouldBeInRange(unitsOfAnswer * 0.8, limits.MaxTypeCost / 4);
        ((double)cost["fieldCost"]!).ShouldBeInRange(unitsOfAnswer * 0.8, limits.MaxFieldCost / 4);
    }

    [Theory]
    [InlineData("__schema { types { ...Type } }")]
    [InlineData("__type(name: \"Query\") { a: fields { ...Field } b: fields { ...Field } }")]
    [InlineData("__search(query: \"track\", first: 50) { definition { ... on __Type { ...Type } } }")]
    public async Task ManyAliases_AreRefused(string field)
    {
        const string Type = "fragment Type on __Type { name description fields(includeDeprecated: true) { name description type { name } } }";
        const string Field = """
            fragment Field on __Field { description type { ...Deep ofType { ...Deep ofType { ...Deep } } } args { name description } }
            fragment Deep on __Type { fields { name description args { name description } } }
            """;
        var aliases = string.Concat(Enumerable.Range(0, 50).Select(i => $"s{i}: {field} "));

        var (response, _) = await SendAsync($"{{ {aliases} }} {(field.Contains("...Field", StringComparison.Ordinal) ? Field : Type)}");

        ((string?)response["errors"]![0]!["extensions"]!["code"]).ShouldBe("HC0047");
    }

    private async Task<(JsonNode Response, int Length)> SendAsync(string query)
    {
        using var client = server.CreateClient();
        var body = new JsonObject
        {
            ["query"] = query,
            ["extensions"] = new JsonObject { ["cost"] = "report" },
        };
        using var response = await client.PostAsJsonAsync("/graphql", body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (JsonNode.Parse(text)!, text.Length);
    }
}
