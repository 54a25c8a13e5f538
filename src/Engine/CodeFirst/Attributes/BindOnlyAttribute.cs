namespace Qplet.GraphQL.CodeFirst;

/// <summary>On a class with <see cref="ObjectTypeAttribute{T}" />: only these properties of the described class become fields.</summary>
/// <param name="members">The names of the properties (<c>nameof</c>); empty to expose no properties.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BindOnlyAttribute(params string[] members) : Attribute
{
    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
