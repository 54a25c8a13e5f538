using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>Searches all kinds of subjects.</summary>
public sealed class Searcher(SearchReader reader, SearchPages pages, SubjectCatalog catalog, IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>Returns a page of the subjects that a search finds.</summary>
    /// <param name="term">The text to search for.</param>
    /// <param name="only">The names of the kinds to search for, or null for all.</param>
    /// <param name="paging">The requested part of the list.</param>
    /// <param name="viewer">The viewer.</param>
    /// <param name="queries">Reads with the rights of the viewer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="TypeSystem.GraphQLException">A cursor is not valid (HC0078), or a kind cannot be searched for (INVALID_INPUT).</exception>
    public async Task<Page<SearchResult>> SearchAsync(
        SearchTerm term,
        IReadOnlyList<string>? only,
        PagingArguments paging,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        if (only?.FirstOrDefault(kind => !IsSearchable(catalog[kind])) is { } other)
        {
            throw AccessErrors.InvalidArgument(DomainErrors.NotSearchable("kinds", catalog[other].TypeName));
        }
        var page = await pages.ReadAsync(
            (place, isBackward, limit) => reader.FindAsync(term, only, place, isBackward, limit, cancellationToken),
            paging,
            () => CountAsync(term, only, viewer, cancellationToken),
            queries,
            cancellationToken
        );
        return page.Select(found => new SearchResult(found.Hit.Subject, Excerpt.Of(term, catalog[found.Hit.Subject.Kind].SearchFields!.All, found.Entity)));
    }

    private async Task<int> CountAsync(SearchTerm term, IReadOnlyList<string>? only, Viewer viewer, CancellationToken cancellationToken)
    {
        var count = 0;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        term = await term.KnownInAsync(db, cancellationToken);
        foreach (var rules in catalog.All.Where(rules => !term.IsEmpty && IsSearchable(rules) && only?.Contains(rules.Kind) != false))
        {
            count += await rules.CountListedAsync(db, viewer, SearchReader.KeysOf(db, term, rules.Kind), catalog, cancellationToken);
        }
        return count;
    }

    private static bool IsSearchable(SubjectRules rules) => typeof(ISearchSubject).IsAssignableFrom(rules.Entity);
}
