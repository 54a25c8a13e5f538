namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Gives a field, argument or input field a type written as in SDL: <c>[GraphQLType("[SearchResult!]!")]</c>. The names are those of types of the schema.
/// </summary>
/// <param name="type">The type reference.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type reference.</summary>
    public string Type { get; } = type;
}
