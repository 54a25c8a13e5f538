namespace Qplet.GraphQL.CodeFirst;

/// <summary>Gives a parameter the parent's value, and says which of its properties the resolver reads, so a projection fetches them.</summary>
/// <param name="requires">The names of the properties (<c>nameof</c>); none where the resolver may read any.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    /// <summary>The names of the properties that the resolver reads.</summary>
    public IReadOnlyList<string> Requires { get; } = requires;
}
