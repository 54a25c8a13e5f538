namespace Qplet.GraphQL.CodeFirst;

/// <summary>On a class with <see cref="ObjectTypeAttribute{T}" />: excludes these properties of the described class from the schema.</summary>
/// <param name="members">The names of the properties (<c>nameof</c>).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class IgnoreMembersAttribute(params string[] members) : Attribute
{
    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
