using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data;

public sealed class QpletDbContextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entities_SavedAndReadInAnotherContext_AreEqual()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var now = TimeProvider.System.UtcMoment();
        var user = NewUser("ada", now);
        var track = new Track
        {
            Id = Guid.CreateVersion7(),
            Title = "Étude",
            OwnerId = user.Id,
            CreatedAt = now,
        };
        await using (var db = database.Open())
        {
            db.AddRange(
                user,
                track,
                new Genre
                {
                    Id = Guid.CreateVersion7(),
                    Name = "Jazz",
                    IsPublic = true,
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync(Cancellation);
            db.TrackGenres.Add(new TrackGenre { TrackId = track.Id, GenreId = await db.Genres.Select(g => g.Id).SingleAsync(Cancellation) });
            await db.SaveChangesAsync(Cancellation);
        }

        await using var other = database.Open();
        var read = await other
            .Tracks.Include(t => t.Owner)
            .Include(t => t.Genres)
            .SingleAsync(t => t.Owner.Role == UserRole.Author && t.CreatedAt == now && t.Genres.Any(g => g.Name == "Jazz"), Cancellation);
        read.Title.ShouldBe("Étude");
        read.CreatedAt.ShouldBe(now);
        read.CreatedAt.Kind.ShouldBe(DateTimeKind.Utc);
        read.Owner.Username.ShouldBe("ada");
    }

    [Fact]
    public async Task Username_TakenInAnotherCase_IsRefused()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using var db = database.Open();
        db.Users.AddRange(NewUser("ada", TimeProvider.System.UtcMoment()), NewUser("ADA", TimeProvider.System.UtcMoment()));

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
    }

    private static User NewUser(string username, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Username = username,
            NormalizedUsername = UserNames.Normalize(username),
            Name = username,
            Role = UserRole.Author,
            CreatedAt = now,
        };
}
