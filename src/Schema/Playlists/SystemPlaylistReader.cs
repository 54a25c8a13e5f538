using System.Globalization;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>
/// Reads the tracks of system playlists as the viewer sees them: the first <see cref="MaxTracks" /> that the viewer may see. A cursor has the place of its
/// track, and the cursor of the track in the order of the list, so a page continues behind its track even if the order has changed.
/// </summary>
public sealed class SystemPlaylistReader(IQueryExecutor queries, Viewer viewer, TimeProvider time)
{
    /// <summary>The maximum number of tracks in a system playlist.</summary>
    public const int MaxTracks = 100;

    private const char CursorSeparator = '_';

    /// <summary>Returns a page of the tracks. The rows are entries that are not stored.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// A cursor does not belong to this list (HC0078), or the text to search for is not valid (INVALID_INPUT).
    /// </exception>
    public async Task<Page<PlaylistTrack>> ReadAsync(
        SystemPlaylistKind kind,
        PagingArguments paging,
        QueryContext<PlaylistTrack> query,
        string? search,
        CancellationToken cancellationToken
    )
    {
        var (source, tracks) = (SourceOf(kind), TracksOf(query).Search(track => track.Title, search));
        var total = paging.IncludeTotalCount ? await CountAsync(source, tracks, cancellationToken) : (int?)null;
        var (after, start) = Read(paging.After, 0);
        var (before, end) = Read(paging.Before, MaxTracks + 1);
        var inner = paging with { After = after, Before = before, IncludeTotalCount = false };
        if (paging.IsBackward && before is not null)
        {
            var size = Math.Min(paging.Size, end - 1);
            var preceding = await queries.ToPageAsync(source, inner with { Last = size }, tracks, cancellationToken);
            return PageOf(kind, preceding, 0, preceding.Items.Count, end - preceding.Items.Count, total);
        }
        var limit = Math.Max(0, Math.Min(MaxTracks, end - 1) - start);
        var first = paging.IsBackward ? limit : Math.Min(paging.Size, limit);
        var page = await queries.ToPageAsync(source, inner with { First = first, Last = null }, tracks, cancellationToken);
        var skipped = paging.Last is { } last ? Math.Max(0, page.Items.Count - last) : 0;
        return PageOf(kind, page, skipped, limit, start + 1 + skipped, total);
    }

    /// <summary>Returns the number of tracks that the viewer finds in a system playlist.</summary>
    public Task<int> CountAsync(SystemPlaylistKind kind, CancellationToken cancellationToken) =>
        CountAsync(SourceOf(kind), QueryContext<Track>.All, cancellationToken);

    private static Page<PlaylistTrack> PageOf(SystemPlaylistKind kind, Page<Track> page, int skipped, int limit, int place, int? total)
    {
        var playlistId = SystemPlaylists.IdOf(kind);
        var entries = page
            .Items.Skip(skipped)
            .Select(
                (track, index) =>
                    new PlaylistTrack
                    {
                        Id = track.Id,
                        PlaylistId = playlistId,
                        TrackId = track.Id,
                        Track = track,
                        Position = place + index,
                        AddedAt = track.CreatedAt,
                    }
            )
            .ToList();
        return new(
            entries,
            page.HasNextPage && page.Items.Count < limit,
            page.HasPreviousPage || skipped > 0,
            total,
            index => string.Create(CultureInfo.InvariantCulture, $"{place + index}{CursorSeparator}{page.CreateCursor(skipped + index)}")
        )
        {
            NodeOf = static entry => entry.Track,
        };
    }

    private static (string? Cursor, int Place) Read(string? cursor, int otherwise) =>
        cursor is null ? (null, otherwise)
        : cursor.IndexOf(CursorSeparator) is var end and > 0
        && int.TryParse(cursor.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place is > 0 and <= MaxTracks
            ? (cursor[(end + 1)..], place)
        : (cursor, otherwise);

    /// <summary>Turns a request for entries into one for their tracks.</summary>
    private static QueryContext<Track> TracksOf(QueryContext<PlaylistTrack> query) =>
        new QueryContext<Track>
        {
            Columns = query.Node?.Columns,
            Filter = (query.Filter as MemberNode)?.Condition,
            Sort = SortOf(query.Sort),
        }.Include(nameof(Track.Id), nameof(Track.CreatedAt));

    /// <summary>The order by position is that of the list itself.</summary>
    private static SortList SortOf(SortList sort)
    {
        const string TrackPath = $"{nameof(PlaylistTrack.Track)}.";
        var fields = sort.TakeWhile(field => field.Path != nameof(PlaylistTrack.Position))
            .Select(field => new SortField(
                field.Path.StartsWith(TrackPath, StringComparison.Ordinal) ? field.Path[TrackPath.Length..] : nameof(Track.CreatedAt),
                field.Direction
            ))
            .ToList();
        return fields.Count == 0 ? SortList.Empty : new SortList(fields);
    }

    private async Task<int> CountAsync(EntityQuery<Track> source, QueryContext<Track> tracks, CancellationToken cancellationToken)
    {
        var keys = new QueryContext<Track>
        {
            Columns = new HashSet<string> { nameof(Track.Id) },
            Filter = tracks.Filter,
        };
        return (await queries.ToListAsync(source, keys, MaxTracks, cancellationToken)).Count;
    }

    private EntityQuery<Track> SourceOf(SystemPlaylistKind kind)
    {
        var now = time.UtcMoment();
        return kind switch
        {
            SystemPlaylistKind.New => SystemPlaylistSources.New.With(now),
            SystemPlaylistKind.Popular => SystemPlaylistSources.Popular.With(now),
            _ => SystemPlaylistSources.Recommended.With(now).With(viewer.RequireId()),
        };
    }
}
