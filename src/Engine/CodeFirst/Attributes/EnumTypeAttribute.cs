namespace Qplet.GraphQL.CodeFirst;

/// <summary>Declares an enum as an enum type.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public sealed class EnumTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;
}
