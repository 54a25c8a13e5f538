using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>Finds albums, playlists and their tracks for changes.</summary>
internal static class TrackListAccess
{
    /// <summary>Returns an album or playlist, tracked, and locks its row: other transactions that change its list wait.</summary>
    /// <param name="catalog">The rules of subjects.</param>
    /// <param name="db">The context.</param>
    /// <param name="viewer">The user who changes it.</param>
    /// <param name="id">The key.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="isForAdmins">Whether admins may make the change, too.</param>
    /// <exception cref="NotFoundException">It does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">It belongs to someone else.</exception>
    public static async Task<T> LockAsync<T>(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        Guid id,
        CancellationToken cancellationToken,
        bool isForAdmins = false
    )
        where T : class, ITrackList
    {
        var rules = catalog[typeof(T)];
        var key = new SubjectKey(rules.Kind, id);
        var found = await catalog.GetAsync(db, viewer, key, cancellationToken);
        if (!viewer.Is(found.OwnerId) && !(isForAdmins && viewer.IsAdmin))
        {
            throw DomainErrors.NotOwner(rules.TypeName);
        }
        var rows = ((SubjectKind<T>)db.SubjectKinds()[rules.Kind]).Of(db, id);
        var count = await rows.ExecuteUpdateAsync(set => set.SetProperty(list => list.Version, list => list.Version), cancellationToken);
        return count == 0 ? throw catalog.NotFound(key) : await rows.SingleAsync(cancellationToken);
    }

    /// <summary>Returns a track that the viewer can find in lists.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the viewer may not see it.</exception>
    public static async Task<Track> RequireTrackAsync(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        Guid trackId,
        CancellationToken cancellationToken
    ) =>
        await catalog.Visible.Listed<Track>(db, viewer).AsNoTracking().SingleOrDefaultAsync(track => track.Id == trackId, cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Track), trackId, "input.trackId");

    /// <summary>Returns the tracks that the viewer can find in lists, of those in a list and those that replace them.</summary>
    /// <param name="catalog">The rules of subjects.</param>
    /// <param name="db">The context.</param>
    /// <param name="viewer">The user who replaces the list.</param>
    /// <param name="trackIds">The keys of the new list, all of which must be found.</param>
    /// <param name="currentIds">The keys of the current list.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="NotFoundException">A track of the new list does not exist, or the viewer may not see it.</exception>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> RequireTracksAsync(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        IReadOnlyList<Guid> trackIds,
        IEnumerable<Guid> currentIds,
        CancellationToken cancellationToken
    )
    {
        var asked = trackIds.Concat(currentIds).Distinct().ToList();
        var owners = await catalog
            .Visible.Listed<Track>(db, viewer)
            .Where(track => asked.Contains(track.Id))
            .Select(track => new { track.Id, track.OwnerId })
            .ToDictionaryAsync(track => track.Id, track => track.OwnerId, cancellationToken);
        for (var i = 0; i < trackIds.Count; i++)
        {
            if (!owners.ContainsKey(trackIds[i]))
            {
                throw DomainErrors.NotFound(nameof(Track), trackIds[i], $"input.trackIds[{i}]");
            }
        }
        return owners;
    }

    /// <summary>Notes that a list has changed.</summary>
    public static void Change(this ITrackList list, DateTime now)
    {
        list.Version++;
        list.UpdatedAt = now;
    }

    /// <summary>Rejects a change that is based on an older version of a list.</summary>
    /// <exception cref="ConflictException">The version is not the current one.</exception>
    public static void RequireVersion(this ITrackList list, int? version)
    {
        if (version is { } known && known != list.Version)
        {
            throw DomainErrors.ListChanged(known, list.Version);
        }
    }
}
