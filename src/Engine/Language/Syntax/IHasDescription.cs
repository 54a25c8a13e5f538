namespace Qplet.GraphQL.Language;

/// <summary>A node that may have a description.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Descriptions">Section 2.2 Descriptions</see>.</remarks>
public interface IHasDescription : ISyntaxNode
{
    /// <summary>The description; null if omitted.</summary>
    StringValueNode? Description { get; }
}
