namespace Qplet.GraphQL.CodeFirst;

/// <summary>Declares a marker interface or abstract class as a union. Its members are the object types whose CLR types implement or derive from it.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;

    /// <summary>The members, if they do not implement the marker; otherwise null.</summary>
    public Type[]? Members { get; init; }
}
