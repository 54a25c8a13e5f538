namespace Qplet.GraphQL.Language;

/// <summary>A reference to a type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References">Section 2.12 Type References</see>.</remarks>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class TypeNode(Location? location) : SyntaxNode(location);
