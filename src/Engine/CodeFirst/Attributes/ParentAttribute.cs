namespace Qplet.GraphQL.CodeFirst;

/// <summary>Binds a parameter to the parent's value, and declares which of its properties the resolver reads, for projections.</summary>
/// <param name="requires">The names of the properties (<c>nameof</c>); empty if the resolver may read any property.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    /// <summary>The names of the properties that the resolver reads.</summary>
    public IReadOnlyList<string> Requires { get; } = requires;
}
