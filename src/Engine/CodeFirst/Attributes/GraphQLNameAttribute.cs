namespace Qplet.GraphQL.CodeFirst;

/// <summary>Sets the name of a type, field, argument or enum value, instead of the inferred one.</summary>
/// <param name="name">The GraphQL name.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The GraphQL name.</summary>
    public string Name { get; } = name;
}
