using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Feed;

public sealed class FeedInterceptorTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly DateTime s_now = DateTime.UnixEpoch.AddYears(56);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Save_NewEntities_AddsEntriesOfPublicOnes(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await using var db = database.Open();
        var owner = await AddOwnerAsync(db);
        var track = new Track
        {
            Id = Guid.CreateVersion7(),
            Title = "Deep",
            OwnerId = owner,
            CreatedAt = s_now,
        };
        var release = new Release
        {
            Title = "Soon",
            PublisherId = owner,
            Subcategory = new()
            {
                Code = "game",
                Name = "Game",
                Category = new() { Code = "games", Name = "Games" },
            },
            PublishedAt = s_now.AddDays(1),
        };
        db.AddRange(track, release, NewAlbum(owner, isPrivate: true));

        await db.SaveChangesAsync(Cancellation);

        (await EntriesAsync(db)).ShouldBe([
            (new SubjectKey("track", track.Id), owner, s_now),
            (new SubjectKey("release", Release.UidOf(release.Id)), owner, s_now.AddDays(1)),
        ]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Save_ChangedEntity_ChangesRemovesAndAddsItsEntry(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await using var db = database.Open();
        var (owner, other) = (await AddOwnerAsync(db), await AddOwnerAsync(db));
        var album = NewAlbum(owner, isPrivate: false);
        db.Add(album);
        await db.SaveChangesAsync(Cancellation);

        (album.OwnerId, album.CreatedAt) = (other, s_now.AddDays(3));
        await db.SaveChangesAsync(Cancellation);
        (await EntriesAsync(db)).ShouldBe([(new SubjectKey("album", album.Id), other, s_now.AddDays(3))]);

        album.IsPrivate = true;
        await db.SaveChangesAsync(Cancellation);
        (await EntriesAsync(db)).ShouldBeEmpty();

        album.IsPrivate = false;
        await db.SaveChangesAsync(Cancellation);
        (await EntriesAsync(db)).ShouldBe([(new SubjectKey("album", album.Id), other, s_now.AddDays(3))]);

        await db.RemoveAboutAsync(new SubjectKey("album", album.Id), Cancellation);
        (await EntriesAsync(db)).ShouldBeEmpty();
    }

    private Task<TestDatabase> NewDatabaseAsync(DatabaseProvider provider) => server.MigratedAsync(provider);

    private static Album NewAlbum(Guid owner, bool isPrivate) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = "First",
            OwnerId = owner,
            IsPrivate = isPrivate,
            CreatedAt = s_now,
        };

    private static async Task<Guid> AddOwnerAsync(QpletDbContext db)
    {
        var id = Guid.CreateVersion7();
        db.Users.Add(
            new User
            {
                Id = id,
                Username = $"{id:N}",
                NormalizedUsername = $"{id:N}",
                Name = "Ada",
                CreatedAt = s_now,
            }
        );
        await db.SaveChangesAsync(Cancellation);
        return id;
    }

    private static async Task<List<(SubjectKey Subject, Guid Author, DateTime PublishedAt)>> EntriesAsync(QpletDbContext db) =>
        (await db.FeedEntries.AsNoTracking().OrderBy(e => e.PublishedAt).ToListAsync(Cancellation)).ConvertAll(e => (e.Subject(), e.AuthorId, e.PublishedAt));
}
