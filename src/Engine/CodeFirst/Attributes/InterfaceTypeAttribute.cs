namespace Qplet.GraphQL.CodeFirst;

/// <summary>Makes an interface type of a CLR interface or abstract class; the object types whose CLR types implement it implement it, too.</summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;
}
