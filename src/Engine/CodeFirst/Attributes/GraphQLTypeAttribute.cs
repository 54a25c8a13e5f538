namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Sets the type of a field, argument or input field, written in SDL: <c>[GraphQLType("[SearchResult!]!")]</c>. The names must be types of the schema.
/// </summary>
/// <param name="type">The type reference.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type reference.</summary>
    public string Type { get; } = type;
}
