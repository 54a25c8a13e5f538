using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>The search over everything.</summary>
[QueryType]
public static class SearchQueries
{
    /// <summary>
    /// Finds people, tracks, albums, releases, comments and other objects by words in their names and texts, best first. All words of the term must match;
    /// letter case, accents and punctuation are ignored. Exact matches come before longer words that begin with the last word of the term, and those before
    /// words with one typing error. Among equal matches, names come before other texts, then popular objects, then later ones.
    /// </summary>
    /// <param name="term">
    /// The words to search for. If it is blank or has more than 255 characters, the error INVALID_INPUT is returned. A term without letters, digits and
    /// pictographs finds nothing.
    /// </param>
    /// <param name="kinds">The kinds of objects to search for; all if it is omitted or null. A kind that cannot be found is the error INVALID_INPUT.</param>
    [UsePaging]
    public static Task<Page<SearchResult>> SearchAsync(
        string term,
        PagingArguments paging,
        Searcher searcher,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        [GraphQLType("[SubjectKind!]")] IReadOnlyList<string>? kinds = null
    ) => searcher.SearchAsync(SearchTerm.Parse(SearchTerms.Required(term, nameof(term))), kinds, paging, viewer, queries, cancellationToken);
}
