namespace Qplet.GraphQL.Language;

/// <summary>A definition that may carry a description.</summary>
/// <remarks>Section 2.2 Descriptions.</remarks>
public interface IHasDescription : ISyntaxNode
{
    /// <summary>The description, or null when there is none.</summary>
    StringValueNode? Description { get; }
}
