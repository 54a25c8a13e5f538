using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>Adds the reference data that a database lacks. Existing rows stay as they are.</summary>
internal static class ReferenceDataWriter
{
    /// <summary>
    /// Returns whether all categories, subcategories, actions and system playlists are there, and any platform, genre and reason for complaints: admins may
    /// remove those, and an import brings its own.
    /// </summary>
    public static async Task<bool> HasReferenceDataAsync(this QpletDbContext db, CancellationToken cancellationToken) =>
        (await MissingAsync(db.Categories.Select(c => c.Code), ReferenceData.Categories, c => c.Code, cancellationToken)).Count == 0
        && (await MissingAsync(db.Subcategories.Select(s => s.Code), ReferenceData.Subcategories, s => s.Code, cancellationToken)).Count == 0
        && (await MissingAsync(db.Actions.Select(a => a.Code), ReferenceData.Actions, a => a.Code, cancellationToken)).Count == 0
        && await db.HasSystemPlaylistsAsync(cancellationToken)
        && await db.Platforms.AnyAsync(cancellationToken)
        && await db.Genres.AnyAsync(cancellationToken)
        && await db.ComplaintReasons.AnyAsync(cancellationToken);

    /// <summary>Adds the missing rows within the current transaction.</summary>
    /// <param name="db">The context.</param>
    /// <param name="isForSamples">Whether platforms and genres are also added to a database that has others.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task AddReferenceDataAsync(this QpletDbContext db, bool isForSamples, CancellationToken cancellationToken)
    {
        await db.AddSystemPlaylistsAsync(cancellationToken);
        await using var insert = BulkInsert.For(db);
        await AddCodesAsync(db, insert, cancellationToken);
        var platforms = isForSamples
            ? await MissingAsync(db.Platforms.Select(p => p.Id), ReferenceData.PlatformRows(), p => p.Id, cancellationToken)
            : await AllIfEmptyAsync(db.Platforms, ReferenceData.PlatformRows(), cancellationToken);
        if (platforms.Count > 0)
        {
            var added = platforms.Select(p => p.Id).ToHashSet();
            await insert.AddAsync(platforms, cancellationToken);
            await insert.AddAsync(ReferenceData.PlatformCountryRows().Where(row => added.Contains(row.PlatformId)), cancellationToken);
            await insert.AddAsync(ReferenceData.PlatformSubcategoryRows().Where(row => added.Contains(row.PlatformId)), cancellationToken);
            await db.ContinueKeysAsync(cancellationToken);
        }
        var genres = isForSamples
            ? await MissingAsync(db.Genres.Select(g => g.Id), ReferenceData.GenreRows(), g => g.Id, cancellationToken)
            : await AllIfEmptyAsync(db.Genres, ReferenceData.GenreRows(), cancellationToken);
        await insert.AddAsync(genres, cancellationToken);
        var reasons = await AllIfEmptyAsync(db.ComplaintReasons, ReferenceData.ComplaintReasonRows(), cancellationToken);
        await insert.AddAsync(reasons, cancellationToken);
    }

    private static async Task AddCodesAsync(QpletDbContext db, BulkInsert insert, CancellationToken cancellationToken)
    {
        var categories = await MissingAsync(db.Categories.Select(c => c.Code), ReferenceData.Categories, c => c.Code, cancellationToken);
        await insert.AddAsync(categories.Select(c => new Category { Code = c.Code, Name = c.Name }), cancellationToken);
        var subcategories = await MissingAsync(db.Subcategories.Select(s => s.Code), ReferenceData.Subcategories, s => s.Code, cancellationToken);
        await insert.AddAsync(
            subcategories.Select(s => new Subcategory
            {
                Code = s.Code,
                Name = s.Name,
                CategoryCode = s.Category,
            }),
            cancellationToken
        );
        var actions = await MissingAsync(db.Actions.Select(a => a.Code), ReferenceData.Actions, a => a.Code, cancellationToken);
        await insert.AddAsync(actions.Select(a => new ReleaseAction { Code = a.Code, Name = a.Name }), cancellationToken);
    }

    private static async Task<List<T>> MissingAsync<T, TKey>(
        IQueryable<TKey> known,
        IEnumerable<T> all,
        Func<T, TKey> keyOf,
        CancellationToken cancellationToken
    )
    {
        var keys = await known.ToHashSetAsync(cancellationToken);
        return [.. all.Where(row => !keys.Contains(keyOf(row)))];
    }

    private static async Task<List<T>> AllIfEmptyAsync<T>(IQueryable<T> table, IEnumerable<T> all, CancellationToken cancellationToken) =>
        await table.AnyAsync(cancellationToken) ? [] : [.. all];
}
