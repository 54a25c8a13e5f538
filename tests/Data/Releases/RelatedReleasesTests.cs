using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

public sealed class RelatedReleasesTests
{
    private static readonly DateTime s_now = new(2026, 5, 17, 15, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_SharedAudience_ComesFirstWithItsNumber()
    {
        await using var world = await World.CreateAsync();
        var (release, once, twice) = (await world.AddAsync(), await world.AddAsync("movie"), await world.AddAsync("movie"));
        var sibling = await world.AddAsync();
        await world.HypeAsync(release, 3);
        await world.HypeAsync(once, 1);
        await world.HypeAsync(twice, 2);

        await world.RefreshAsync();

        var rows = await world.RowsAsync(release, ReleaseRelation.Recommendation);
        rows.Select(row => (row.OtherId, row.SharedAudience, row.IsSameSubcategory)).ShouldBe([(twice, 2, false), (once, 1, false), (sibling, 0, true)]);
        rows = await world.RowsAsync(release, ReleaseRelation.Similar);
        rows.Select(row => (row.OtherId, row.SharedAudience, row.IsSameSubcategory)).ShouldBe([(sibling, 0, true)]);
    }

    [Fact]
    public async Task Refresh_SharedDetails_AreComparedToTheirEnd()
    {
        await using var world = await World.CreateAsync();
        var (release, same, other) = (await world.AddAsync(), await world.AddAsync(), await world.AddAsync());
        var start = new string('x', 200);
        await world.DescribeAsync(release, ("studio", $"{start}1"), ("rating", "12+"), ("players", "2"));
        await world.DescribeAsync(same, ("studio", $"{start}1"), ("rating", "12+"), ("players", "4"));
        await world.DescribeAsync(other, ("studio", $"{start}2"), ("rating", "12+"), ("seats", "2"));

        await world.RefreshAsync();

        var rows = await world.RowsAsync(release, ReleaseRelation.Similar);
        rows.Select(row => (row.OtherId, row.SharedDetails)).ShouldBe([(same, 2), (other, 1)]);
    }

    [Fact]
    public async Task R1_DeletedOrBannedPublisher_IsNeverRelated()
    {
        await using var world = await World.CreateAsync();
        var release = await world.AddAsync();
        var open = await world.AddAsync();
        var (deleted, banned, unbanned) = (await world.AddAsync(), await world.AddAsync(), await world.AddAsync());
        await world.ChangePublisherAsync(deleted, user => user.DeletedAt = s_now);
        await world.ChangePublisherAsync(banned, user => user.BannedAt = s_now);
        await world.ChangePublisherAsync(
            unbanned,
            user =>
            {
                user.BannedAt = s_now.AddDays(-2);
                user.BannedUntil = s_now.AddDays(-1);
            }
        );

        await world.RefreshAsync();

        (await world.RowsAsync(release, ReleaseRelation.Similar)).Select(row => row.OtherId).ShouldBe([unbanned, open]);
        (await world.RowsAsync(release, ReleaseRelation.Recommendation)).Select(row => row.OtherId).ShouldBe([unbanned, open]);
    }

    [Fact]
    public async Task Refresh_PassedReleases_AreNotRelatedButHaveRelatedOnes()
    {
        await using var world = await World.CreateAsync();
        var passed = await world.AddAsync(daysAhead: -3);
        var upcoming = await world.AddAsync();
        var unannounced = await world.AddAsync(daysAhead: null);
        foreach (var release in (int[])[passed, upcoming, unannounced])
        {
            await world.HypeAsync(release, 2);
        }

        await world.RefreshAsync();

        (await world.RowsAsync(passed, ReleaseRelation.Recommendation)).Select(row => row.OtherId).ShouldBe([unannounced, upcoming]);
        (await world.RowsAsync(upcoming, ReleaseRelation.Recommendation)).Select(row => row.OtherId).ShouldBe([unannounced]);
    }

    [Fact]
    public async Task R2_PublisherOfManyReleases_HasAtMostThree()
    {
        await using var world = await World.CreateAsync();
        var release = await world.AddAsync();
        var publisher = await world.AddUserAsync();
        for (var i = 0; i < 6; i++)
        {
            await world.HypeAsync(await world.AddAsync(publisher: publisher), 2);
        }
        await world.HypeAsync(release, 2);
        var other = await world.AddAsync();

        await world.RefreshAsync();

        foreach (var relation in Enum.GetValues<ReleaseRelation>())
        {
            var rows = await world.RowsAsync(release, relation);
            rows.Count.ShouldBe(RelatedReleases.MaxByPublisher + 1);
            rows[^1].OtherId.ShouldBe(other);
        }
    }

    [Fact]
    public async Task Refresh_Times_AreAtOnceThenByHourThenByDay()
    {
        await using var world = await World.CreateAsync();
        await world.AddAsync();

        (await world.RefreshAsync()).ShouldBe(1);
        (await world.RefreshAsync()).ShouldBe(0);
        (await world.RefreshAsync(s_now.AddHours(1))).ShouldBe(1);
        (await world.RefreshAsync(s_now.AddDays(8))).ShouldBe(1);
        (await world.RefreshAsync(s_now.AddDays(8).AddHours(23))).ShouldBe(0);
        (await world.RefreshAsync(s_now.AddDays(9))).ShouldBe(1);
        (await world.RefreshAsync(s_now.AddDays(30))).ShouldBe(1);
        (await world.RefreshAsync(s_now.AddDays(36))).ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_InPiecesAndAgain_EndsWithTheSameRows()
    {
        await using var world = await World.CreateAsync();
        for (var i = 0; i < 7; i++)
        {
            await world.HypeAsync(await world.AddAsync(), i);
        }
        await world.RefreshAsync();
        var before = await world.AllRowsAsync();
        await using (var db = world.Open())
        {
            await db.Releases.ExecuteUpdateAsync(set => set.SetProperty(r => r.RelatedDueAt, (DateTime?)null), Cancellation);
        }

        while (await world.RefreshAsync(limit: 2) == 2) { }

        before.Count.ShouldBe(7 * 6 * 2);
        (await world.AllRowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_FromSeveralNodesAtOnce_WritesEachRowOnce()
    {
        await using var world = await World.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            await world.HypeAsync(await world.AddAsync(), i);
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => world.RefreshAsync())));

        (await world.AllRowsAsync()).Count.ShouldBe(5 * 4 * 2);
    }

    private sealed class World(TestDatabase database) : IAsyncDisposable
    {
        private readonly List<Guid> _fans = [];

        public static async Task<World> CreateAsync()
        {
            var world = new World(await TestDatabase.MigratedAsync());
            await using var db = world.Open();
            db.Add(new Category { Code = "all", Name = "All" });
            foreach (var code in (string[])["game", "movie"])
            {
                db.Add(
                    new Subcategory
                    {
                        Code = code,
                        Name = code,
                        CategoryCode = "all",
                    }
                );
            }
            await db.SaveChangesAsync(Cancellation);
            return world;
        }

        public QpletDbContext Open() => database.Open();

        public ValueTask DisposeAsync() => database.DisposeAsync();

        public async Task<Guid> AddUserAsync()
        {
            await using var db = Open();
            var id = Guid.CreateVersion7();
            var name = id.ToString("N");
            db.Add(
                new User
                {
                    Id = id,
                    Username = name,
                    NormalizedUsername = name,
                    Name = name,
                    CreatedAt = s_now,
                }
            );
            await db.SaveChangesAsync(Cancellation);
            return id;
        }

        public async Task<int> AddAsync(string subcategory = "game", int? daysAhead = 10, Guid? publisher = null)
        {
            await using var db = Open();
            var release = new Release
            {
                Title = "Soon",
                SubcategoryCode = subcategory,
                PublisherId = publisher ?? await AddUserAsync(),
                PublishedAt = s_now,
            };
            var (start, end) = DatePrecision.Day.Period(daysAhead is { } days ? s_now.AddDays(days) : null);
            release.Dates =
            [
                new ReleaseDate
                {
                    Precision = daysAhead is null ? DatePrecision.Tba : DatePrecision.Day,
                    Start = start,
                    End = end,
                },
            ];
            db.Add(release);
            await db.SaveChangesAsync(Cancellation);
            await db.RefreshScheduleAsync(release.Id, s_now, Cancellation);
            return release.Id;
        }

        public async Task DescribeAsync(int release, params (string Key, string Value)[] details)
        {
            await using var db = Open();
            db.AddRange(
                details.Select(
                    (detail, position) =>
                        new ReleaseDetail
                        {
                            ReleaseId = release,
                            Key = detail.Key,
                            Value = detail.Value,
                            Position = position,
                        }
                )
            );
            await db.SaveChangesAsync(Cancellation);
        }

        /// <summary>Adds the hypes of the first users.</summary>
        public async Task HypeAsync(int release, int users)
        {
            while (_fans.Count < users)
            {
                _fans.Add(await AddUserAsync());
            }
            await using var db = Open();
            db.AddRange(
                _fans
                    .Take(users)
                    .Select(user =>
                        new Reaction
                        {
                            Id = Guid.CreateVersion7(),
                            UserId = user,
                            Kind = ReactionKind.Hype,
                            CreatedAt = s_now,
                        }.About(new SubjectKey(Release.KindName, Release.UidOf(release)))
                    )
            );
            await db.SaveChangesAsync(Cancellation);
        }

        public async Task ChangePublisherAsync(int release, Action<User> change)
        {
            await using var db = Open();
            change(await db.Releases.Where(r => r.Id == release).Select(r => r.Publisher).SingleAsync(Cancellation));
            await db.SaveChangesAsync(Cancellation);
        }

        public async Task<int> RefreshAsync(DateTime? now = null, int limit = 100)
        {
            await using var db = Open();
            return await db.RefreshRelatedAsync(now ?? s_now, limit, Cancellation);
        }

        public async Task<List<RelatedRelease>> RowsAsync(int release, ReleaseRelation relation)
        {
            await using var db = Open();
            return await db
                .RelatedReleases.AsNoTracking()
                .Where(row => row.ReleaseId == release && row.Relation == relation)
                .OrderByDescending(row => row.Score)
                .ThenByDescending(row => row.OtherId)
                .ToListAsync(Cancellation);
        }

        public async Task<List<(int, ReleaseRelation, int, long)>> AllRowsAsync()
        {
            await using var db = Open();
            var rows = await db
                .RelatedReleases.AsNoTracking()
                .OrderBy(row => row.ReleaseId)
                .ThenBy(row => row.Relation)
                .ThenBy(row => row.OtherId)
                .ToListAsync(Cancellation);
            return rows.ConvertAll(row => (row.ReleaseId, row.Relation, row.OtherId, row.Score));
        }
    }
}
