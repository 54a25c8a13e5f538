using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Adds placeholder drafts for the subjects of comments that are neither in the files nor in the database, so the comments can be kept, and for the account and
/// the subcategory that replace missing ones.
/// </summary>
internal sealed class PlaceholderWriter(ImportContext context)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        var comments = set.Comments.All.Values.Where(c => c.Content is not null).ToArray();
        var tracks = await MissingAsync(
            comments,
            c => c.TrackId,
            set.Tracks.All,
            keys => db.Tracks.Where(t => keys.Contains(t.Id)).Select(t => t.Id),
            cancellationToken
        );
        foreach (var (id, place) in tracks)
        {
            set.Tracks.Observe(id, place, isWhole: false);
            set.Remark(place, ImportErrors.Stub($"The track {id}"));
        }

        var albums = await MissingAsync(
            comments,
            c => c.AlbumId,
            set.Albums.All,
            keys => db.Albums.Where(a => keys.Contains(a.Id)).Select(a => a.Id),
            cancellationToken
        );
        foreach (var (id, place) in albums)
        {
            set.Albums.Observe(id, place, isWhole: false);
            set.Remark(place, ImportErrors.Stub($"The album {id}"));
        }

        Draft[] ofReleases = [.. comments, .. set.Dates.All.Values, .. set.Sources.All.Values];
        var releases = await MissingAsync(
            ofReleases,
            ReleaseOf,
            set.Releases.All,
            keys => db.Releases.Where(r => keys.Contains(r.Id)).Select(r => r.Id),
            cancellationToken
        );
        foreach (var (id, place) in releases)
        {
            set.Releases.Observe(id, place, isWhole: false);
            set.Remark(place, ImportErrors.Stub(FormattableString.Invariant($"The release {id}")));
        }

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
            || set.Releases.All.Values.Any(r => r.PublisherId is null)
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
            _ => null,
        };

    private static async Task<List<(TKey Key, ImportPlace Place)>> MissingAsync<TDraft, TKey, TSubject>(
        IEnumerable<TDraft> drafts,
        Func<TDraft, TKey?> subject,
        IReadOnlyDictionary<TKey, TSubject> known,
        Func<TKey[], IQueryable<TKey>> find,
        CancellationToken cancellationToken
    )
        where TDraft : Draft
        where TKey : struct
    {
        var missing = new List<(TKey, ImportPlace)>();
        var wanted = drafts.Where(d => subject(d) is { } key && !known.ContainsKey(key)).DistinctBy(d => subject(d)!.Value);
        foreach (var piece in wanted.Chunk(ImportContext.Piece))
        {
            var stored = await find(Array.ConvertAll(piece, d => subject(d)!.Value)).ToHashSetAsync(cancellationToken);
            missing.AddRange(piece.Where(d => !stored.Contains(subject(d)!.Value)).Select(d => (subject(d)!.Value, d.Place)));
        }

        return missing;
    }
}
