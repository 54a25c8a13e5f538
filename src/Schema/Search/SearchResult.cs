using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>An object that the search has found.</summary>
[ObjectType]
public sealed record SearchResult
{
    private readonly SubjectKey _subject;

    internal SearchResult(SubjectKey subject, Excerpt excerpt)
    {
        _subject = subject;
        Match = excerpt.Text;
        Highlights = excerpt.Highlights;
    }

    /// <summary>
    /// The text in which most of the words were found: as a whole if it has at most 255 characters, otherwise the part around the first match. `…` marks
    /// omitted text.
    /// </summary>
    public string Match { get; }

    /// <summary>The parts of `match` that match the search, in their order and without overlaps.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<TextRange> Highlights { get; }

    /// <summary>The object.</summary>
    [GraphQLType("SearchSubject!")]
    public ValueTask<object?> GetSubjectAsync(ResolverContext context, SubjectOfRow subjects) => subjects.ResolveAsync(context, _subject);
}
