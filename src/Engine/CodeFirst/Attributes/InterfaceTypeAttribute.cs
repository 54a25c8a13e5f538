namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares a CLR interface or abstract class as an interface type. Object types whose CLR types implement or derive from it implement the interface type.
/// </summary>
/// <param name="name">The GraphQL name; null for the inferred one.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    public string? Name { get; } = name;
}
