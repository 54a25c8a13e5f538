using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Adds placeholder drafts for the subjects of comments that are neither in the files nor in the database, so the comments can be kept, and for the account and
/// the subcategory that replace missing ones.
/// </summary>
internal sealed class PlaceholderWriter(ImportContext context)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var set = context.Set;
        var comments = set.Comments.All.Values.Where(c => c.Content is not null).ToArray();
        await AddAsync<CommentDraft, Guid, TrackDraft, Track>("track", comments, c => c.TrackId, set.Tracks, cancellationToken);
        await AddAsync<CommentDraft, Guid, TrackListDraft, Album>("album", comments, c => c.AlbumId, set.Albums, cancellationToken);
        await AddAsync<CommentDraft, Guid, PostDraft, Post>("post", comments, c => c.PostId, set.Posts, cancellationToken);
        await AddAsync<CommentDraft, Guid, EventDraft, Event>("event", comments, c => c.EventId, set.Events, cancellationToken);
        await AddAsync<CommentDraft, Guid, TrackListDraft, Playlist>("playlist", comments, c => c.PlaylistId, set.Playlists, cancellationToken);
        Draft[] ofReleases = [.. comments, .. set.Dates.All.Values, .. set.Sources.All.Values, .. set.Information.All.Values];
        await AddAsync<Draft, int, ReleaseDraft, Release>("release", ofReleases, ReleaseOf, set.Releases, cancellationToken);
        StandIns();
    }

    private void StandIns()
    {
        var set = context.Set;
        var somewhere = new ImportPlace("", "$");
        if (set.Releases.All.Values.Any(r => r.Subcategory is null))
        {
            set.Subcategories.Observe(ReleaseWriter.OtherSubcategory, somewhere, isWhole: false);
        }
        if (
            set.Tracks.All.Values.Any(t => t.OwnerId is null)
            || set.Albums.All.Values.Any(a => a.OwnerId is null)
            || set.Playlists.All.Values.Any(p => p.OwnerId is null)
            || set.Releases.All.Values.Any(r => r.PublisherId is null)
            || set.Posts.All.Values.Any(p => p.AuthorId is null)
            || set.Events.All.Values.Any(e => e.AuthorId is null)
            || set.FeatureRequests.All.Values.Any(f => f.AuthorId is null)
            || set.Comments.All.Values.Any(c => c.AuthorId is null)
            || set.Messages.All.Values.Any(m => m.AuthorId is null)
        )
        {
            set.Users.Observe(ImportKeys.UnknownUser, somewhere, isWhole: false);
        }
    }

    private static int? ReleaseOf(Draft draft) =>
        draft switch
        {
            CommentDraft comment => comment.ReleaseId,
            DateDraft date => date.ReleaseId,
            SourceDraft source => source.ReleaseId,
            InformationDraft information => information.ReleaseId,
            _ => null,
        };

    /// <summary>Adds drafts of the subjects of other drafts that are neither in the files nor in the database.</summary>
    private async Task AddAsync<TDraft, TKey, TSubject, TEntity>(
        string kind,
        IEnumerable<TDraft> drafts,
        Func<TDraft, TKey?> subject,
        ImportSet.Table<TKey, TSubject> known,
        CancellationToken cancellationToken
    )
        where TDraft : Draft
        where TKey : struct
        where TSubject : Draft, new()
        where TEntity : class
    {
        var places = drafts
            .Where(d => subject(d) is { } key && !known.All.ContainsKey(key))
            .DistinctBy(d => subject(d)!.Value)
            .ToDictionary(d => subject(d)!.Value, d => d.Place);
        var stored = await context.StoredAsync<TEntity, TKey>(places.Keys, cancellationToken);
        foreach (var (key, place) in places.Where(p => !stored.Contains(p.Key)))
        {
            known.Observe(key, place, isWhole: false);
            context.Set.Remark(place, ImportErrors.Stub(FormattableString.Invariant($"The {kind} {key}")));
        }
    }
}
