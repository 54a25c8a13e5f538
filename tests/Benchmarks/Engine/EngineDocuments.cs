namespace Qplet.GraphQL.Benchmarks.Engine;

/// <summary>The documents that are measured.</summary>
internal static class EngineDocuments
{
    public const string W4 = "{ tracks(first: 20) { nodes { id title owner { id name } comments(first: 5) { nodes { id content author { id name } } } } } }";

    /// <summary>The usual introspection query, as clients send it.</summary>
    public const string Introspection = """
        query IntrospectionQuery {
          __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType {
            kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string> { [nameof(Introspection)] = Introspection, [nameof(W4)] = W4 };
}
