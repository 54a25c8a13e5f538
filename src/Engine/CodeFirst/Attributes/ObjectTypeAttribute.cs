namespace Qplet.GraphQL.CodeFirst;

/// <summary>Declares a class as an object type, with its public properties and methods as fields.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;
}
