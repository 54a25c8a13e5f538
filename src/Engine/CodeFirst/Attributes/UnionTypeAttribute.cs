namespace Qplet.GraphQL.CodeFirst;

/// <summary>Makes a union of a marker interface or abstract class; its members are the object types whose CLR types implement it.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;

    /// <summary>The members, where they do not implement the marker; null where they do.</summary>
    public Type[]? Members { get; init; }
}
