namespace Qplet.GraphQL.Language;

/// <summary>A literal or variable.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Values">Section 2.10 Input Values</see>.</remarks>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class ValueNode(Location? location) : SyntaxNode(location);
