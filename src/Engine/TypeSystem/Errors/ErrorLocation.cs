using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A place in a document: line and column, both from 1, the column in UTF-16 code units.</summary>
public readonly record struct ErrorLocation(int Line, int Column)
{
    /// <summary>Where the nodes begin; null where none of them knows its place.</summary>
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
