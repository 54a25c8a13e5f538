using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A mistake in the directives of a document, because of which it is skipped.</summary>
/// <param name="Location">The position in the document.</param>
/// <param name="Message">The message.</param>
internal readonly record struct PublishedDocumentProblem(ErrorLocation Location, string Message)
{
    /// <summary>Creates a problem at a node.</summary>
    public static PublishedDocumentProblem At(ISyntaxNode node, string message) =>
        new(node.Location is { } location ? new ErrorLocation(location.Line, location.Column) : new ErrorLocation(1, 1), message);
}
