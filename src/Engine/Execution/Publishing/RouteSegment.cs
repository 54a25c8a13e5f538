namespace Qplet.GraphQL.Execution;

/// <summary>A segment of a route's path: either a text or a parameter.</summary>
/// <param name="Literal">The text. Null for a parameter.</param>
/// <param name="Parameter">The parameter. Null for a text.</param>
public sealed record RouteSegment(string? Literal, HttpParameter? Parameter)
{
    /// <summary>Returns the segment as it is in a path: the text, or the name of the parameter in braces.</summary>
    public override string ToString() => Literal ?? $"{{{Parameter!.Name}}}";
}
