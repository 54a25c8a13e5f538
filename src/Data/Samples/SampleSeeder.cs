using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>
/// Creates sample data: at scale 1 about 200 users, 2,000 tracks, 300 playlists, 300 releases, 120 events, 1,500 posts, 10,000 comments, 24 feature
/// requests and 500 conversations. The same scale on the same day creates the same rows. Rows are created and written in batches, so memory use hardly
/// grows with the scale.
/// </summary>
public sealed class SampleSeeder(
    IDbContextFactory<QpletDbContext> contexts,
    DatabaseSettings settings,
    IMediaStore store,
    StagingArea staging,
    TimeProvider time
)
{
    private const int Piece = 2_000;

    /// <summary>Returns whether the database has no users.</summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task<bool> IsNeededAsync(CancellationToken cancellationToken) =>
        DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                return !await db.Users.AnyAsync(user => user.Id != BuiltInAccount.Id, cancellationToken);
            },
            settings
        );

    /// <summary>
    /// Creates sample data if the database has no users: all of it, in one transaction, or nothing. Of several nodes that call it at once, one does the work
    /// while the others wait.
    /// </summary>
    /// <param name="scale">The factor by which to multiply the amount of data; at least 1.</param>
    /// <param name="progress">Receives progress reports; may be null.</param>
    /// <param name="cancellationToken">Cancels the operation. The database then stays as it was.</param>
    /// <returns>Whether sample data was created; false if the database already had users.</returns>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task<bool> SeedAsync(int scale, IProgress<SampleProgress>? progress, CancellationToken cancellationToken) =>
        SeedAsync(scale, passwordHashes: null, progress, cancellationToken);

    /// <summary>Creates sample data whose accounts have other passwords than the published one.</summary>
    /// <param name="scale">The factor by which to multiply the amount of data; at least 1.</param>
    /// <param name="passwordHashes">
    /// The hashes of passwords by e-mail address; nobody signs in to the other accounts. Null for the published password.
    /// </param>
    /// <param name="progress">Receives progress reports; may be null.</param>
    /// <param name="cancellationToken">Cancels the operation. The database then stays as it was.</param>
    /// <returns>Whether sample data was created; false if the database already had users.</returns>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public Task<bool> SeedAsync(
        int scale,
        IReadOnlyDictionary<string, string>? passwordHashes,
        IProgress<SampleProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        return DatabaseFailure.ExplainAsync(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                // Other nodes wait in one statement until all sample data is there.
                db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await db.BecomeOnlyAsync(ExclusiveWork.SampleData, cancellationToken);
                if (await db.Users.AnyAsync(user => user.Id != BuiltInAccount.Id, cancellationToken))
                {
                    return false;
                }
                await SeedAsync(db, new SampleWorld(scale, time.GetUtcNow().UtcDateTime.Date), progress, cancellationToken);
                if (passwordHashes is not null)
                {
                    await SetPasswordsAsync(db, passwordHashes, cancellationToken);
                }
                await SampleContent.StoreAsync(store, staging, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            },
            settings
        );
    }

    private static async Task SeedAsync(QpletDbContext db, SampleWorld world, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new SampleProgress("reference data", 0, world.Scale.Rows));
        await db.AddReferenceDataAsync(isForSamples: true, cancellationToken);
        await using (var insert = BulkInsert.For(db))
        {
            await WriteAsync(world, new Writer(db, insert, world.Scale.Rows, progress), cancellationToken);
        }
        progress?.Report(new SampleProgress("counts", world.Scale.Rows, world.Scale.Rows));
        if (!db.Database.IsSqlite())
        {
            // The rows are not committed, so no other process of the server has gathered the statistics that counting needs.
            await db.Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);
        }
        await db.Database.ExecuteSqlRawAsync(NotificationGroups.FormGroups, cancellationToken);
        await db.RecountAsync(world.Today, cancellationToken);
        await db.CountUsageAsync(world.Today, cancellationToken);
        await db.ContinueKeysAsync(cancellationToken);
    }

    private static async Task SetPasswordsAsync(QpletDbContext db, IReadOnlyDictionary<string, string> hashes, CancellationToken cancellationToken)
    {
        await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, (string?)null), cancellationToken);
        foreach (var (email, hash) in hashes)
        {
            await db.Users.Where(u => u.NormalizedEmail == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), cancellationToken);
        }
    }

    private static async Task WriteAsync(SampleWorld world, Writer writer, CancellationToken cancellationToken)
    {
        var people = new SamplePeople(world);
        await writer.AddAsync("users", people.Users(), cancellationToken);
        await writer.AddAsync("users", Enumerable.Range(0, world.Scale.Users).Select(people.Avatar).OfType<MediaAsset>(), cancellationToken);
        await writer.SetAvatarsAsync(cancellationToken);
        await writer.AddAsync("users", people.Contacts(), cancellationToken);
        await writer.AddAsync("users", people.Settings(), cancellationToken);
        await writer.AddAsync("users", people.SocialLinks(), cancellationToken);
        await writer.AddAsync("users", people.ApiKeys(), cancellationToken);
        foreach (var piece in people.Follows().Chunk(Piece))
        {
            await writer.AddAsync("follows", piece, cancellationToken);
            await writer.AddAsync("follows", piece.Select(people.Notification).OfType<Notification>(), cancellationToken);
        }

        await WriteMusicAsync(world, writer, cancellationToken);
        await WriteReleasesAsync(world, writer, cancellationToken);
        await WriteEventsAsync(world, writer, cancellationToken);
        await writer.AddAsync("calendar feeds", new SampleCalendarFeeds(world).All(), cancellationToken);
        var posts = new SamplePosts(world);
        foreach (var piece in posts.All().Chunk(Piece))
        {
            await writer.AddPublishedAsync("posts", piece, cancellationToken);
        }

        var reactions = new SampleReactions(world);
        await writer.AddAsync("reactions", Enumerable.Range(0, world.Scale.Users).SelectMany(reactions.OfUser), cancellationToken);
        await writer.AddAsync("playbacks", Enumerable.Range(0, world.Scale.Users).SelectMany(new SamplePlaybacks(world).OfUser), cancellationToken);
        var comments = new SampleComments(world);
        foreach (var piece in comments.All().Chunk(Piece))
        {
            await writer.AddAsync("comments", piece.Select(row => row.Comment), cancellationToken);
            await writer.AddAsync("comments", piece.SelectMany(row => reactions.ToComment(row.Comment)), cancellationToken);
            await writer.AddAsync("comments", piece.Select(comments.Notification).OfType<Notification>(), cancellationToken);
        }

        var features = new SampleFeatureRequests(world);
        await writer.AddAsync("feature requests", features.All(), cancellationToken);
        await writer.AddAsync("feature requests", features.All().SelectMany(features.Votes), cancellationToken);
        var moderation = new SampleModeration(world);
        await writer.AddAsync("complaints", moderation.Complaints(), cancellationToken);
        await writer.AddAsync("complaints", moderation.ContactRequests(), cancellationToken);

        foreach (var piece in new SampleConversations(world).All().Chunk(Piece))
        {
            await writer.AddAsync("conversations", piece.Select(whole => whole.Conversation), cancellationToken);
            await writer.AddAsync("conversations", piece.SelectMany(whole => whole.Participants), cancellationToken);
            await writer.AddAsync("conversations", piece.SelectMany(whole => whole.Messages), cancellationToken);
        }
    }

    private static async Task WriteMusicAsync(SampleWorld world, Writer writer, CancellationToken cancellationToken)
    {
        var music = new SampleMusic(world);
        await writer.AddAsync("tracks", music.PrivateGenres(), cancellationToken);
        foreach (var piece in Enumerable.Range(0, world.Scale.Tracks).Chunk(Piece))
        {
            var tracks = piece.Select(track => (Number: track, Recording: music.Recording(track), Cover: music.Cover(track))).ToArray();
            await writer.AddAsync("tracks", tracks.Select(t => t.Recording), cancellationToken);
            await writer.AddAsync("tracks", tracks.Select(t => t.Cover).OfType<MediaAsset>(), cancellationToken);
            await writer.AddPublishedAsync("tracks", tracks.Select(t => music.Track(t.Number, t.Recording, t.Cover)), cancellationToken);
            await writer.AddAsync("tracks", tracks.SelectMany(t => music.TrackGenres(t.Number)), cancellationToken);
        }

        var albums = Enumerable.Range(0, world.Scale.Albums);
        await writer.AddAsync("albums", albums.Select(music.AlbumCover), cancellationToken);
        await writer.AddPublishedAsync("albums", albums.Select(album => music.Album(album, music.AlbumCover(album))), cancellationToken);
        await writer.AddAsync("albums", Enumerable.Range(0, world.Scale.Authors).SelectMany(music.AlbumTracksOf), cancellationToken);

        var playlists = new SamplePlaylists(world);
        foreach (var piece in Enumerable.Range(0, world.Scale.Playlists).Chunk(Piece))
        {
            var rows = piece.Select(playlist => (Number: playlist, Cover: playlists.Cover(playlist))).ToArray();
            await writer.AddAsync("playlists", rows.Select(row => row.Cover).OfType<MediaAsset>(), cancellationToken);
            await writer.AddAsync("playlists", rows.Select(row => playlists.Playlist(row.Number, row.Cover)), cancellationToken);
            await writer.AddAsync("playlists", piece.SelectMany(playlists.Entries), cancellationToken);
        }
    }

    private static async Task WriteReleasesAsync(SampleWorld world, Writer writer, CancellationToken cancellationToken)
    {
        var (releases, calendars) = (new SampleReleases(world), new SampleCalendars(world));
        var contributions = new SampleContributions(world, releases);
        foreach (var piece in Enumerable.Range(0, world.Scale.Releases).Chunk(Piece))
        {
            await writer.AddAsync("releases", piece.Select(releases.Release), cancellationToken);
            await writer.AddAsync("releases", piece.Select(releases.FeedEntry), cancellationToken);
            var dates = piece.SelectMany(releases.Dates).ToArray();
            await writer.AddAsync("releases", dates, cancellationToken);
            await writer.AddAsync("releases", dates.SelectMany(calendars.Of), cancellationToken);
            await writer.AddAsync("releases", piece.SelectMany(releases.Sources), cancellationToken);
            await writer.AddAsync("releases", piece.SelectMany(SampleReleases.Details), cancellationToken);
            await writer.AddAsync("releases", piece.SelectMany(contributions.Of), cancellationToken);
            await writer.AddAsync("releases", piece.Select(releases.Match).OfType<Match>(), cancellationToken);
            await writer.AddAsync("releases", piece.SelectMany(releases.Tracklist), cancellationToken);
        }
    }

    private static async Task WriteEventsAsync(SampleWorld world, Writer writer, CancellationToken cancellationToken)
    {
        var events = new SampleEvents(world);
        foreach (var piece in Enumerable.Range(0, world.Scale.Events).Chunk(Piece))
        {
            await writer.AddAsync("events", piece.Select(events.Banner).OfType<MediaAsset>(), cancellationToken);
            await writer.AddPublishedAsync("events", piece.Select(events.Event), cancellationToken);
            await writer.AddAsync("events", piece.SelectMany(events.Tags), cancellationToken);
            await writer.AddAsync("events", piece.SelectMany(events.Attendances), cancellationToken);
            await writer.AddAsync("events", piece.SelectMany(events.Interests), cancellationToken);
        }
    }

    /// <summary>Writes rows and reports progress.</summary>
    private sealed class Writer(QpletDbContext db, BulkInsert insert, long total, IProgress<SampleProgress>? progress)
    {
        private long _done;

        public async Task AddAsync<T>(string step, IEnumerable<T> rows, CancellationToken cancellationToken)
            where T : class
        {
            foreach (var piece in rows.Chunk(Piece * 5))
            {
                cancellationToken.ThrowIfCancellationRequested();
                _done += await insert.AddAsync(piece, cancellationToken);
                progress?.Report(new SampleProgress(step, Math.Min(_done, total), total));
            }
        }

        /// <summary>Adds rows that appear in feeds, and their entries.</summary>
        public async Task AddPublishedAsync<T>(string step, IEnumerable<T> rows, CancellationToken cancellationToken)
            where T : class, IFeedItem
        {
            var kind = db.SubjectKinds().Find(typeof(T))!;
            foreach (var piece in rows.Chunk(Piece))
            {
                await AddAsync(step, piece, cancellationToken);
                await AddAsync(step, piece.Select(kind.FeedEntryOf).OfType<FeedEntry>(), cancellationToken);
            }
        }

        /// <summary>Sets the first image of each user as the avatar. A user and their image refer to each other, so this must follow both inserts.</summary>
        public Task<int> SetAvatarsAsync(CancellationToken cancellationToken) =>
            db.Users.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                        u => u.AvatarId,
                        u => db.MediaAssets.Where(m => m.OwnerId == u.Id).OrderBy(m => m.CreatedAt).Select(m => (Guid?)m.Id).FirstOrDefault()
                    ),
                cancellationToken
            );
    }
}
