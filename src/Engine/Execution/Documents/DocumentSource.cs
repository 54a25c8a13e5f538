using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The text of a document and the files that its lines come from.</summary>
/// <param name="Place">The file of the document, with its ID if the file contains several.</param>
/// <param name="Text">The text, with the shared fragments that it uses at the end.</param>
/// <param name="Syntax">The parsed text.</param>
/// <param name="Parts">The shared fragments, in the order of their lines.</param>
internal sealed record DocumentSource(string Place, ReadOnlyMemory<byte> Text, DocumentNode Syntax, IReadOnlyList<DocumentPart>? Parts = null)
{
    /// <summary>Returns the file and the location in it of a location in the text.</summary>
    public (string Place, ErrorLocation Location) Find(ErrorLocation location) =>
        Parts?.LastOrDefault(part => part.Line <= location.Line) is { } part
            ? (part.File, location with { Line = location.Line - part.Line + part.LineInFile })
            : (Place, location);
}
