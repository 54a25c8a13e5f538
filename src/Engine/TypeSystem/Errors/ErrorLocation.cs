using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A position in a document: line and column, both starting at 1, the column in UTF-16 code units.</summary>
public readonly record struct ErrorLocation(int Line, int Column)
{
    /// <summary>Returns the start positions of the nodes; null if none of the nodes has a position.</summary>
    public static IReadOnlyList<ErrorLocation>? Of(params ReadOnlySpan<ISyntaxNode?> nodes)
    {
        List<ErrorLocation>? locations = null;
        foreach (var node in nodes)
        {
            if (node?.Location is { } location)
            {
                (locations ??= []).Add(new ErrorLocation(location.Line, location.Column));
            }
        }

        return locations;
    }
}
