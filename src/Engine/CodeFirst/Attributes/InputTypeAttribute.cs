namespace Qplet.GraphQL.CodeFirst;

/// <summary>Declares a class as an input object type.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;
}
