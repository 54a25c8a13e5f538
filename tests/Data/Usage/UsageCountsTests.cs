using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Usage;

public sealed class UsageCountsTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static readonly DateTime s_now = new(2026, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    private readonly User _user = new()
    {
        Id = Guid.CreateVersion7(),
        Username = "ada",
        NormalizedUsername = "ADA",
        Name = "Ada",
        CreatedAt = DateTime.UnixEpoch,
    };

    private readonly Track _track = new()
    {
        Id = Guid.CreateVersion7(),
        Title = "Blue",
        PlaybackCount = 7,
        CreatedAt = DateTime.UnixEpoch,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SubjectKey Track => new(Tracks.Track.KindName, _track.Id);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task C1_OneListeningReportedAgain_CountsOnce(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        var play = new ReportedUsage(UsageKind.Playback, Track, _user.Id, PlayId: "a");

        await RecordAsync(database, s_now, play, play);
        await RecordAsync(database, s_now.AddMinutes(3), play);
        await RecordAsync(database, s_now.AddDays(29), play, play with { PlayId = "b" });
        await CountAsync(database);

        (await ReadAsync(database)).PlaybackCount.ShouldBe(7 + 2);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Record_PlaybacksWithoutId_CountOnceInHalfAnHour(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        var own = new ReportedUsage(UsageKind.Playback, Track, _user.Id);
        var home = new ReportedUsage(UsageKind.Playback, Track, UserId: null, Network: "192.0.2.1");
        var work = home with { Network = "198.51.100.7" };

        await RecordAsync(database, s_now, own, own, home, work, home);
        await RecordAsync(database, s_now + UsageRules.PlaybackWindow - TimeSpan.FromSeconds(1), own, home);
        await RecordAsync(database, s_now + UsageRules.PlaybackWindow, own);
        await CountAsync(database);

        (await ReadAsync(database)).PlaybackCount.ShouldBe(7 + 4);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Record_Views_CountOnceInAnHour(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        var view = new ReportedUsage(UsageKind.View, new SubjectKey(User.KindName, _user.Id), _user.Id);

        await RecordAsync(database, s_now, view, view);
        await RecordAsync(database, s_now.AddMinutes(59), view);
        await CountAsync(database);
        await RecordAsync(database, s_now.AddMinutes(60), view);

        await using var db = database.Open();
        (await db.Users.SingleAsync(Cancellation)).ViewCount.ShouldBe(1);
        var kind = db.SubjectKinds()[User.KindName];
        (await kind.ReadUsageCountAsync(db, _user.Id, SubjectCounter.Views, Cancellation)).ShouldBe(2);
        (await kind.ReadUsageCountAsync(db, Guid.NewGuid(), SubjectCounter.Views, Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Count_ByManyAtOnce_AddsEachRecordOnce(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 40),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (number, _) =>
            {
                await RecordAsync(database, s_now, [.. Enumerable.Range(0, 5).Select(i => Play($"{number}-{i}")), Play("same")]);
                await CountAsync(database);
            }
        );

        (await ReadAsync(database)).PlaybackCount.ShouldBe(7 + 200 + 1);
        await using var db = database.Open();
        (await db.UsageRecords.CountAsync(record => record.CountedAt == null, Cancellation)).ShouldBe(0);
        (await InTransactionAsync(database, own => own.CountUsageAsync(s_now, Cancellation))).ShouldBe(0);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Count_OfPlaybacks_RaisesThePopularityAlikeOnBothDatabases(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);

        await RecordAsync(database, s_now, Play("a"), Play("b"), Play("c"));
        await CountAsync(database);

        (await ReadAsync(database)).Popularity.ShouldBe(Popularity.Add(0, 3 * Popularity.PlaybackWeight, s_now));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Count_OfADeletedSubject_GoesOnWithTheOthers(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        var gone = new ReportedUsage(UsageKind.Playback, new SubjectKey(Tracks.Track.KindName, Guid.NewGuid()), _user.Id);

        await RecordAsync(database, s_now, gone, Play("a"));
        await CountAsync(database);

        (await ReadAsync(database)).PlaybackCount.ShouldBe(8);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RemoveExpired_Records_KeepsThoseThatMustBeCountedOrRecognized(DatabaseProvider provider)
    {
        await using var database = await NewDatabaseAsync(provider);
        await RecordAsync(database, s_now, Play("a"), Play("b") with { UserId = null, Network = "192.0.2.1" });
        await CountAsync(database);
        await RecordAsync(database, s_now, Play("c") with { UserId = null, Network = "192.0.2.2" });
        var later = s_now + UsageRules.AnonymousRetention + TimeSpan.FromSeconds(1);

        (await InTransactionAsync(database, db => db.RemoveExpiredUsageAsync(later, Cancellation))).ShouldBe(1);
        await CountAsync(database);
        (await InTransactionAsync(database, db => db.RemoveExpiredUsageAsync(later, Cancellation))).ShouldBe(1);

        (await ReadAsync(database)).PlaybackCount.ShouldBe(7 + 3);
        await using var rest = database.Open();
        (await rest.UsageRecords.SingleAsync(Cancellation)).UserId.ShouldBe(_user.Id);
    }

    private ReportedUsage Play(string playId) => new(UsageKind.Playback, Track, _user.Id, PlayId: playId);

    private async Task<TestDatabase> NewDatabaseAsync(DatabaseProvider provider)
    {
        var database = await server.MigratedAsync(provider);
        await using var db = database.Open();
        _track.OwnerId = _user.Id;
        db.AddRange(_user, _track);
        await db.SaveChangesAsync(Cancellation);
        return database;
    }

    private async Task<Track> ReadAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Tracks.AsNoTracking().SingleAsync(track => track.Id == _track.Id, Cancellation);
    }

    private static Task<int> RecordAsync(TestDatabase database, DateTime now, params ReportedUsage[] reported) =>
        InTransactionAsync(
            database,
            async db =>
            {
                await db.RecordUsageAsync(reported, now, Cancellation);
                return reported.Length;
            }
        );

    private static Task<int> CountAsync(TestDatabase database) => InTransactionAsync(database, db => db.CountUsageAsync(s_now, Cancellation));

    private static async Task<int> InTransactionAsync(TestDatabase database, Func<QpletDbContext, Task<int>> change)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var result = await change(db);
        await transaction.CommitAsync(Cancellation);
        return result;
    }
}
