using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Samples;

public sealed class SampleSeederTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seed_ScaleOne_MakesAsMuchAsPromised()
    {
        await using var db = seeded.Database.Open();

        (await db.Users.CountAsync(user => user.Id != BuiltInAccount.Id, Cancellation)).ShouldBe(200);
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(2_000);
        (await db.Releases.CountAsync(Cancellation)).ShouldBe(300);
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(1_500);
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(10_000);
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(500);
        var now = Seeded.Time.UtcMoment();
        (await db.Releases.CountAsync(r => r.LatestDate > now, Cancellation)).ShouldBeGreaterThan(150);
        (await db.Releases.CountAsync(r => r.LatestDate <= now, Cancellation)).ShouldBeGreaterThan(50);
        (await db.Releases.CountAsync(r => r.LatestDate == null, Cancellation)).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Seed_SameDay_MakesTheSameRows()
    {
        await using var other = await Seeded.MakeAsync();

        (await DigestAsync(other)).ShouldBe(await DigestAsync(seeded.Database));
    }

    [Fact]
    public async Task Seed_DatabaseWithUsers_ChangesNothing()
    {
        (await seeded.Database.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("users")]
    [InlineData("comments")]
    [InlineData("counts")]
    public async Task Seed_CancelledInAnyStep_LeavesNothing(string step)
    {
        await using var database = await TestDatabase.MigratedAsync();
        var seeder = database.Services.GetRequiredService<SampleSeeder>();
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => seeder.SeedAsync(1, new CancelAt(step, source), source.Token));

        await using var db = database.Open();
        (await db.Users.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Categories.AnyAsync(Cancellation)).ShouldBeFalse();
        (await seeder.SeedAsync(1, progress: null, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Seed_FromSeveralNodesAtOnce_IsDoneByOne()
    {
        // The others wait for as long as it takes.
        var file = Path.Combine(Path.GetTempPath(), $"qplet-seed-{Guid.NewGuid():N}.db");
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}") { WriteTimeout = TimeSpan.FromMinutes(5) };
        await using var database = await new TestDatabase(settings).MigrateAsync();
        var seeder = database.Services.GetRequiredService<SampleSeeder>();

        var isDone = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => seeder.SeedAsync(1, progress: null, Cancellation))));

        isDone.Count(done => done).ShouldBe(1);
        await using var db = database.Open();
        (await db.Users.CountAsync(user => user.Id != BuiltInAccount.Id, Cancellation)).ShouldBe(200);
    }

    [Theory]
    [InlineData(SampleAccounts.AdminEmail, UserRole.Admin)]
    [InlineData(SampleAccounts.AuthorEmail, UserRole.Author)]
    [InlineData(SampleAccounts.FanEmail, UserRole.Fan)]
    public async Task SignIn_OfEachRole_HasTheDocumentedPassword(string email, UserRole role)
    {
        await using var db = seeded.Database.Open();

        var user = await db.Users.SingleAsync(u => u.NormalizedEmail == email, Cancellation);

        user.Role.ShouldBe(role);
        var hasher = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));
        hasher.VerifyHashedPassword(user, user.PasswordHash!, SampleAccounts.Password).ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task Counts_OfEverything_AreThoseOfTheRows()
    {
        await using var db = seeded.Database.Open();

        (
            await db.Users.CountAsync(
                u =>
                    u.FollowerCount != db.Follows.Count(f => f.FolloweeId == u.Id)
                    || u.FollowingCount != db.Follows.Count(f => f.FollowerId == u.Id)
                    || u.TrackCount != u.Tracks.Count
                    || u.AlbumCount != u.Albums.Count
                    || u.PublicationCount != u.Publications.Count,
                Cancellation
            )
        ).ShouldBe(0);
        (
            await db.Tracks.CountAsync(
                t => t.LikeCount != db.Reactions.Count(r => r.SubjectId == t.Id) || t.CommentCount != db.Comments.Count(c => c.SubjectId == t.Id),
                Cancellation
            )
        ).ShouldBe(0);
        (
            await db.Albums.CountAsync(a => a.TrackCount != a.TrackLinks.Count || a.CommentCount != db.Comments.Count(c => c.SubjectId == a.Id), Cancellation)
        ).ShouldBe(0);
        (
            await db.Releases.CountAsync(
                r =>
                    r.HypeCount != db.Reactions.Count(x => x.SubjectId == r.Uid && x.Kind == ReactionKind.Hype)
                    || r.CommentCount != db.Comments.Count(c => c.SubjectId == r.Uid),
                Cancellation
            )
        ).ShouldBe(0);
        (
            await db.Comments.CountAsync(
                c => c.ReplyCount != c.Replies.Count || c.DislikeCount != db.Reactions.Count(x => x.SubjectId == c.Id && x.Kind == ReactionKind.Dislike),
                Cancellation
            )
        ).ShouldBe(0);
        (await db.Genres.CountAsync(g => g.TrackCount != g.TrackLinks.Count, Cancellation)).ShouldBe(0);
        (
            await db.Conversations.CountAsync(c => c.MessageCount != c.Messages.Count || c.LastActivityAt != c.Messages.Max(m => m.CreatedAt), Cancellation)
        ).ShouldBe(0);
        (
            await db.Participants.CountAsync(
                p => p.UnreadCount != p.Conversation.Messages.Count(m => m.AuthorId != p.UserId && (p.LastReadAt == null || m.CreatedAt > p.LastReadAt)),
                Cancellation
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task FeedEntries_OfEverything_AreThoseOfWhatIsPublic()
    {
        await using var db = seeded.Database.Open();

        var expected =
            await db.Tracks.CountAsync(Cancellation)
            + await db.Albums.CountAsync(a => !a.IsPrivate, Cancellation)
            + await db.Releases.CountAsync(Cancellation)
            + await db.Events.CountAsync(Cancellation)
            + await db.Posts.CountAsync(Cancellation);
        (await db.FeedEntries.CountAsync(Cancellation)).ShouldBe(expected);
        (await db.FeedEntries.AnyAsync(e => db.Albums.Any(a => a.Id == e.SubjectId && a.IsPrivate), Cancellation)).ShouldBeFalse();
        (
            await db.FeedEntries.CountAsync(
                e => db.Releases.Any(r => r.Uid == e.SubjectId && r.PublisherId == e.AuthorId && r.PublishedAt == e.PublishedAt && e.SubjectKind == "release"),
                Cancellation
            )
        ).ShouldBe(300);
    }

    [Fact]
    public async Task Posts_ThatShare_ShareSomethingOlder()
    {
        await using var db = seeded.Database.Open();

        var shares = db.Posts.Where(p => p.SharedId != null);
        (await shares.Select(p => p.SharedKind).Distinct().OrderBy(kind => kind).ToListAsync(Cancellation)).ShouldBe(["album", "post", "release", "track"]);
        (
            await shares.AnyAsync(
                p => !db.FeedEntries.Any(e => e.SubjectId == p.SharedId && e.SubjectKind == p.SharedKind && e.PublishedAt <= p.CreatedAt),
                Cancellation
            )
        ).ShouldBeFalse();
        (await db.Posts.AnyAsync(p => p.Content == null && p.SharedId == null, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Moments_OfWhatHappened_LieInThePast()
    {
        await using var db = seeded.Database.Open();
        var today = Seeded.Time.GetUtcNow().UtcDateTime.Date;

        (await db.Comments.AnyAsync(c => c.CreatedAt >= today, Cancellation)).ShouldBeFalse();
        (await db.Messages.AnyAsync(m => m.CreatedAt >= today, Cancellation)).ShouldBeFalse();
        (await db.Reactions.AnyAsync(r => r.CreatedAt >= today, Cancellation)).ShouldBeFalse();
        (await db.Tracks.AnyAsync(t => t.CreatedAt < t.Owner.CreatedAt, Cancellation)).ShouldBeFalse();
        (await db.Comments.AnyAsync(c => c.CreatedAt < c.Parent!.CreatedAt, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Dates_OfEachPrecision_SpanTheirPeriod()
    {
        await using var db = seeded.Database.Open();

        var dates = await db.ReleaseDates.ToListAsync(Cancellation);

        dates.Select(d => d.Precision).Distinct().Count().ShouldBe(Enum.GetValues<DatePrecision>().Length);
        dates.ShouldAllBe(d => d.Precision.Period(d.Start).End == d.End && d.Precision.Period(d.Start).Start == d.Start);
    }

    [Fact]
    public async Task Dates_OfTheReleases_AreSpreadOnBothSidesOfToday()
    {
        await using var db = seeded.Database.Open();
        var today = Seeded.Time.GetUtcNow().UtcDateTime.Date;
        var tomorrow = today.AddDays(1);

        var coming = await db
            .Releases.Where(r => r.LatestDate >= tomorrow)
            .Select(r => r.Dates.Where(d => d.Start >= today).Min(d => d.Start))
            .OrderBy(start => start)
            .ToListAsync(Cancellation);
        var next = coming.OfType<DateTime>().Take(60).ToList();
        next.GroupBy(start => start.Date).Max(day => day.Count()).ShouldBeLessThan(25);
        next.Select(start => start.Date).Distinct().Count().ShouldBeGreaterThan(7);
        var hours = await db
            .ReleaseDates.Where(d => d.Precision == DatePrecision.Time && d.Start >= today && d.Start < tomorrow)
            .Select(d => d.Start!.Value)
            .ToListAsync(Cancellation);
        hours.Any(start => start < today.AddHours(6)).ShouldBeTrue();
        hours.Any(start => start > today.AddHours(18)).ShouldBeTrue();
        var past = await db.ReleaseDates.Where(d => d.Start < today).Select(d => d.Start!.Value).ToListAsync(Cancellation);
        past.Select(start => start.Month).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Texts_OfReleases_FitTheirKind()
    {
        await using var db = seeded.Database.Open();

        var releases = await db.Releases.Include(r => r.Publisher).ToListAsync(Cancellation);

        foreach (var kind in releases.GroupBy(r => r.SubcategoryCode))
        {
            kind.Select(r => r.Description).Distinct().Count().ShouldBeGreaterThanOrEqualTo(kind.Count() / 2, kind.Key);
        }
        releases.Where(r => r.SubcategoryCode is "manga" or "bd" or "novel").ShouldAllBe(r => Regex.IsMatch(r.Publisher!.Name, "(Press|Editions|Comics)$"));
        releases.Where(r => r.SubcategoryCode is "game" or "dlc").ShouldAllBe(r => Regex.IsMatch(r.Publisher!.Name, "Game|Interactive"));
    }

    [Fact]
    public async Task Addresses_OfFiles_LeadToFilesOfTheirSize()
    {
        await using var db = seeded.Database.Open();

        var files = await db
            .MediaAssets.Select(m => new
            {
                m.Kind,
                m.StoreKey,
                m.Size,
                m.ContentHash,
                m.Width,
                m.DurationMilliseconds,
            })
            .Distinct()
            .ToListAsync(Cancellation);
        var store = seeded.Database.Services.GetRequiredService<IMediaStore>();
        var pictures = await db.Releases.Select(r => r.ThumbnailUrl).Union(db.Releases.Select(r => r.BannerUrl)).ToListAsync(Cancellation);

        files.Count.ShouldBeGreaterThan(50);
        foreach (var file in files)
        {
            await using var content = (await store.OpenAsync(file.StoreKey!, Cancellation)).ShouldNotBeNull(file.StoreKey);
            content.Length.ShouldBe(file.Size!.Value);
            Convert.ToHexStringLower(await SHA256.HashDataAsync(content, Cancellation)).ShouldBe(file.ContentHash);
            (file.Width is not null, file.DurationMilliseconds > 0).ShouldBe((file.Kind == MediaKind.Image, file.Kind == MediaKind.Audio));
            (await store.ExistsAsync(MediaKeys.Of(file.StoreKey!, ImageSize.Card), Cancellation)).ShouldBe(file.Kind == MediaKind.Image);
        }
        foreach (var url in pictures.OfType<string>())
        {
            using var content = SampleMedia.Open(url[SampleMedia.Folder.Length..]).ShouldNotBeNull(url);
        }
    }

    [Fact]
    public async Task Activity_OfTheCommunity_ReachesUntilYesterday()
    {
        await using var db = seeded.Database.Open();
        var yesterday = Seeded.Time.GetUtcNow().UtcDateTime.Date.AddDays(-1);

        (await db.Comments.CountAsync(c => c.CreatedAt >= yesterday, Cancellation)).ShouldBeGreaterThan(20);
        (await db.Messages.CountAsync(m => m.CreatedAt >= yesterday.AddDays(-6), Cancellation)).ShouldBeGreaterThan(20);
        (await db.Reactions.CountAsync(r => r.CreatedAt >= yesterday, Cancellation)).ShouldBeGreaterThan(20);
        var hours = (await db.Comments.Where(c => c.ParentId == null).Select(c => c.CreatedAt).ToListAsync(Cancellation)).ConvertAll(moment => moment.Hour);
        hours.Count(hour => hour is >= 1 and < 6).ShouldBeLessThan(hours.Count / 8);
    }

    [Fact]
    public async Task PrivateConversations_HaveTheKeyOfTheirPair()
    {
        await using var db = seeded.Database.Open();

        var privates = await db.Conversations.Include(c => c.Participants).Where(c => c.Kind == ConversationKind.Private).ToListAsync(Cancellation);

        privates.ShouldAllBe(c => c.Participants.Count == 2);
        privates.ShouldAllBe(c => c.PairKey == Conversation.PairKeyOf(c.Participants.First().UserId, c.Participants.Last().UserId));
    }

    private static async Task<string> DigestAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) + "|"));
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public sealed class Seeded(SeededTemplate template) : IAsyncLifetime
    {
        /// <summary>The time of the databases, which stands still: the sample data depends on the day.</summary>
        public static TimeProvider Time { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

        public TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Database = await template.CopyAsync();

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        public static async Task<TestDatabase> MakeAsync()
        {
            var database = await New().CopyAsync();
            (await database.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation)).ShouldBeTrue();
            return database;
        }

        /// <summary>Returns a new SQLite file at that time.</summary>
        public static TestDatabase New() => new(static services => services.AddSingleton(Time));
    }
}
