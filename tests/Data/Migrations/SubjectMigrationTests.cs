using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>The migration that names the subjects of comments, reactions and notifications by kind and key.</summary>
public sealed class SubjectMigrationTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const string MigrationBefore = "AddSortKeys";

    private static readonly Guid s_author = Key(0xa1);
    private static readonly Guid s_fan = Key(0xa2);
    private static readonly SubjectKey s_track = new("track", Key(0xb1));
    private static readonly SubjectKey s_album = new("album", Key(0xb2));
    private static readonly SubjectKey s_release = new("release", Release.UidOf(1_000_042));
    private static readonly SubjectKey s_message = new("message", Key(0xb3));
    private static readonly SubjectKey s_comment = new("comment", Key(0xc1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_RowsOfEachKind_NameTheirSubjects(DatabaseProvider provider)
    {
        await using var database = await UpgradedAsync(provider);
        await using var db = database.Open();

        (await db.Comments.OrderBy(c => c.Id).ToListAsync(Cancellation))
            .ConvertAll(c => (c.Id, c.Subject(), c.ParentId))
            .ShouldBe([(Key(0xc1), s_track, null), (Key(0xc2), s_album, null), (Key(0xc3), s_release, null), (Key(0xc4), s_release, Key(0xc3))]);
        (await db.Reactions.OrderBy(r => r.Id).ToListAsync(Cancellation))
            .ConvertAll(r => (r.Kind, r.Subject()))
            .ShouldBe([
                (ReactionKind.Like, s_track),
                (ReactionKind.Like, s_album),
                (ReactionKind.Like, s_release),
                (ReactionKind.Hype, s_release),
                (ReactionKind.Dislike, s_comment),
            ]);
        (await db.Notifications.OrderBy(n => n.Id).ToListAsync(Cancellation))
            .ConvertAll(n => (n.Kind, n.Subject()))
            .ShouldBe([
                (NotificationKind.Followed, new SubjectKey("user", s_author)),
                (NotificationKind.Liked, s_track),
                (NotificationKind.Hyped, s_release),
                (NotificationKind.Commented, s_comment),
                (NotificationKind.Replied, new SubjectKey("comment", Key(0xc4))),
                (NotificationKind.MessageReceived, s_message),
                (NotificationKind.Published, s_track),
                (NotificationKind.Published, s_album),
                (NotificationKind.Published, s_release),
                (NotificationKind.Changed, s_release),
            ]);
        (await db.Outbox.OrderBy(e => e.Id).ToListAsync(Cancellation))
            .ConvertAll(e => (e.Subject, Event: e.ToEvent()))
            .ShouldBe([
                (s_release.ToString(), new Outbox.CommentAdded(Key(0xc4), s_fan, s_release.ToString())),
                (s_release.ToString(), new Outbox.ReleaseChanged(1_000_042)),
                (s_track.ToString(), new Outbox.ReactionChanged(s_fan, s_track.ToString())),
                ("release:7", new Outbox.ReleaseChanged(7)),
                (new SubjectKey("user", s_author).ToString(), new Outbox.NotificationCreated(s_author, Key(0xe1))),
            ]);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_Rows_KeepsTheirRelationsAndCounts(DatabaseProvider provider)
    {
        await using var database = await UpgradedAsync(provider);
        await using var db = database.Open();
        var before = await CountsAsync(db);

        await db.RecountAsync(TimeProvider.System.UtcMoment(), Cancellation);

        before.ShouldBe([1, 1, 1, 1, 2, 1, 1, 0, 1]);
        (await CountsAsync(db)).ShouldBe(before);
        (await db.CommentAttachments.CountAsync(Cancellation)).ShouldBe(1);
        (await db.Releases.SingleAsync(r => r.Uid == s_release.Id, Cancellation)).Title.ShouldBe("Odyssey");
        if (provider == DatabaseProvider.Sqlite)
        {
            (await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(Cancellation)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_Tables_KeepsTheirConstraints(DatabaseProvider provider)
    {
        await using var database = await UpgradedAsync(provider);
        await using var db = database.Open();

        string[] refused =
        [
            """INSERT INTO "Reactions" SELECT * FROM "Reactions" """,
            $"""UPDATE "Reactions" SET "SubjectId" = '{Upper(s_track.Id)}', "Kind" = 'Like'""",
            """UPDATE "Reactions" SET "SubjectKind" = NULL""",
            $"""UPDATE "Reactions" SET "UserId" = '{Upper(Key(0xff))}'""",
            """UPDATE "Comments" SET "SubjectId" = NULL""",
            $"""UPDATE "Comments" SET "AuthorId" = '{Upper(Key(0xff))}'""",
            $"""UPDATE "Comments" SET "ParentId" = '{Upper(Key(0xff))}'""",
            """UPDATE "Notifications" SET "SubjectId" = NULL""",
            $"""UPDATE "Notifications" SET "ActorId" = '{Upper(Key(0xff))}'""",
            $"""DELETE FROM "Users" WHERE "Id" = '{Upper(s_fan)}'""",
        ];
        foreach (var statement in refused)
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancellation), statement);
        }
        await db.Comments.Where(c => c.Id == Key(0xc3)).ExecuteDeleteAsync(Cancellation);
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_Down_FillsTheKeysAgain(DatabaseProvider provider)
    {
        await using var database = await UpgradedAsync(provider);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Notifications" SET "SubjectKind" = 'poster' WHERE "Kind" = 'Liked'""", Cancellation);

        await db.GetService<IMigrator>().MigrateAsync(MigrationBefore, Cancellation);

        const string Keys = """
            SELECT "Kind" || COALESCE(' track ' || lower(CAST("TrackId" AS text)), '') || COALESCE(' album ' || lower(CAST("AlbumId" AS text)), '')
                || COALESCE(' release ' || "ReleaseId", '') || COALESCE(' comment ' || lower(CAST("CommentId" AS text)), '')
            """;
        (await db.Database.SqlQueryRaw<string>(Keys + """ AS "Value" FROM "Reactions" ORDER BY "Id" """).ToListAsync(Cancellation)).ShouldBe([
            $"Like track {s_track.Id}",
            $"Like album {s_album.Id}",
            "Like release 1000042",
            "Hype release 1000042",
            $"Dislike comment {s_comment.Id}",
        ]);
        (
            await db
                .Database.SqlQueryRaw<string>(
                    Keys + """ || COALESCE(' message ' || lower(CAST("MessageId" AS text)), '') AS "Value" FROM "Notifications" ORDER BY "Id" """
                )
                .ToListAsync(Cancellation)
        ).ShouldBe([
            "Followed",
            "Hyped release 1000042",
            $"Commented comment {s_comment.Id}",
            $"Replied comment {Key(0xc4)}",
            $"MessageReceived message {s_message.Id}",
            $"TrackPublished track {s_track.Id}",
            $"AlbumPublished album {s_album.Id}",
            "ReleasePublished release 1000042",
            "ReleaseChanged release 1000042",
        ]);
        (
            await db.Database.SqlQueryRaw<int>("""SELECT "ReleaseId" AS "Value" FROM "Comments" WHERE "ReleaseId" IS NOT NULL""").ToListAsync(Cancellation)
        ).ShouldBe([1_000_042, 1_000_042]);
    }

    private async Task<TestDatabase> UpgradedAsync(DatabaseProvider provider)
    {
        var database = server.NewDatabase(provider);
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(MigrationBefore, Cancellation);
            await db.Database.ExecuteSqlRawAsync(OldRows(provider).Replace("{", "{{").Replace("}", "}}"), Cancellation);
        }
        return await database.MigrateAsync();
    }

    /// <summary>The counts of comments, likes and so on that the subjects have stored.</summary>
    private static async Task<int[]> CountsAsync(QpletDbContext db)
    {
        var track = await db.Tracks.AsNoTracking().SingleAsync(Cancellation);
        var album = await db.Albums.AsNoTracking().SingleAsync(Cancellation);
        var release = await db.Releases.AsNoTracking().SingleAsync(Cancellation);
        var comment = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == s_comment.Id, Cancellation);
        return
        [
            track.CommentCount,
            track.LikeCount,
            album.CommentCount,
            album.LikeCount,
            release.CommentCount,
            release.LikeCount,
            release.HypeCount,
            comment.LikeCount,
            comment.DislikeCount,
        ];
    }

    private static Guid Key(byte number) => new(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number);

    private static string Upper(Guid key) => key.ToString().ToUpperInvariant();

    /// <summary>Rows of each kind as the version before wrote them.</summary>
    private static string OldRows(DatabaseProvider provider)
    {
        var now = provider == DatabaseProvider.Sqlite ? "0" : "timestamptz 'epoch'";
        var (author, fan, track, album) = (Upper(s_author), Upper(s_fan), Upper(s_track.Id), Upper(s_album.Id));
        var (message, conversation, media) = (Upper(s_message.Id), Upper(Key(0xd1)), Upper(Key(0xd2)));
        string[] comments = [.. Enumerable.Range(0xc1, 4).Select(number => Upper(Key((byte)number)))];
        string[] keys = [.. Enumerable.Range(0xe0, 10).Select(number => Upper(Key((byte)number)))];
        return $$"""
            INSERT INTO "Users" ("Id", "Username", "NormalizedUsername", "Name", "Role", "Plan", "FollowerCount", "FollowingCount", "TrackCount", "AlbumCount",
                "PublicationCount", "CreatedAt") VALUES
                ('{{author}}', 'ada', 'ada', 'Ada', 'Author', 'Free', 0, 0, 1, 1, 1, {{now}}), ('{{fan}}', 'fan', 'fan', 'Fan', 'Fan', 'Free', 0, 0, 0, 0, 0, {{now}});
            INSERT INTO "MediaAssets" ("Id", "Kind", "FileName", "Extension", "IsPublic", "CreatedAt") VALUES ('{{media}}', 'Image', 'a', 'png', true, {{now}});
            INSERT INTO "Tracks" ("Id", "Title", "OwnerId", "PlaybackCount", "LikeCount", "CommentCount", "CreatedAt") VALUES
                ('{{track}}', 'Étude', '{{author}}', 0, 1, 1, {{now}});
            INSERT INTO "Albums" ("Id", "Name", "OwnerId", "IsPrivate", "TrackCount", "LikeCount", "CommentCount", "CreatedAt") VALUES
                ('{{album}}', 'Études', '{{author}}', false, 0, 1, 1, {{now}});
            INSERT INTO "Subcategories" ("Code", "Name") VALUES ('game', 'Game');
            INSERT INTO "Releases" ("Id", "Title", "SubcategoryCode", "PublisherId", "IsOwned", "ContributionAuthorization", "IsPromoted", "IsFocus", "IsSpotlight",
                "PlatformCount", "CountryCount", "LikeCount", "HypeCount", "CommentCount", "PublishedAt") VALUES
                (1000042, 'Odyssey', 'game', '{{author}}', true, 'NotAllowed', false, false, false, 0, 0, 1, 1, 2, {{now}});
            INSERT INTO "Conversations" ("Id", "Kind", "MessageCount", "LastActivityAt", "CreatedAt") VALUES ('{{conversation}}', 'Group', 1, {{now}}, {{now}});
            INSERT INTO "Messages" ("Id", "ConversationId", "AuthorId", "Content", "CreatedAt") VALUES
                ('{{message}}', '{{conversation}}', '{{fan}}', 'Hi', {{now}});
            INSERT INTO "Comments" ("Id", "AuthorId", "Content", "TrackId", "AlbumId", "ReleaseId", "ParentId", "IsPinned", "ReplyCount", "LikeCount", "DislikeCount",
                "CreatedAt") VALUES
                ('{{comments[0]}}', '{{fan}}', 'A', '{{track}}', NULL, NULL, NULL, false, 0, 0, 1, {{now}}),
                ('{{comments[1]}}', '{{fan}}', 'B', NULL, '{{album}}', NULL, NULL, true, 0, 0, 0, {{now}}),
                ('{{comments[2]}}', '{{fan}}', 'C', NULL, NULL, 1000042, NULL, false, 1, 0, 0, {{now}}),
                ('{{comments[3]}}', '{{fan}}', 'D', NULL, NULL, 1000042, '{{comments[2]}}', false, 0, 0, 0, {{now}});
            INSERT INTO "CommentAttachments" VALUES ('{{comments[0]}}', '{{media}}', 0);
            INSERT INTO "Reactions" ("Id", "UserId", "Kind", "TrackId", "AlbumId", "ReleaseId", "CommentId", "CreatedAt") VALUES
                ('{{keys[0]}}', '{{fan}}', 'Like', '{{track}}', NULL, NULL, NULL, {{now}}),
                ('{{keys[1]}}', '{{fan}}', 'Like', NULL, '{{album}}', NULL, NULL, {{now}}),
                ('{{keys[2]}}', '{{fan}}', 'Like', NULL, NULL, 1000042, NULL, {{now}}),
                ('{{keys[3]}}', '{{fan}}', 'Hype', NULL, NULL, 1000042, NULL, {{now}}),
                ('{{keys[4]}}', '{{author}}', 'Dislike', NULL, NULL, NULL, '{{comments[0]}}', {{now}});
            INSERT INTO "Notifications" ("Id", "UserId", "ActorId", "Kind", "TrackId", "AlbumId", "ReleaseId", "CommentId", "MessageId", "CreatedAt") VALUES
                ('{{keys[0]}}', '{{author}}', '{{fan}}', 'Followed', NULL, NULL, NULL, NULL, NULL, {{now}}),
                ('{{keys[1]}}', '{{author}}', '{{fan}}', 'Liked', '{{track}}', NULL, NULL, NULL, NULL, {{now}}),
                ('{{keys[2]}}', '{{author}}', '{{fan}}', 'Hyped', NULL, NULL, 1000042, NULL, NULL, {{now}}),
                ('{{keys[3]}}', '{{author}}', '{{fan}}', 'Commented', '{{track}}', NULL, NULL, '{{comments[0]}}', NULL, {{now}}),
                ('{{keys[4]}}', '{{author}}', '{{fan}}', 'Replied', NULL, NULL, 1000042, '{{comments[3]}}', NULL, {{now}}),
                ('{{keys[5]}}', '{{author}}', '{{fan}}', 'MessageReceived', NULL, NULL, NULL, NULL, '{{message}}', {{now}}),
                ('{{keys[6]}}', '{{fan}}', '{{author}}', 'TrackPublished', '{{track}}', NULL, NULL, NULL, NULL, {{now}}),
                ('{{keys[7]}}', '{{fan}}', '{{author}}', 'AlbumPublished', NULL, '{{album}}', NULL, NULL, NULL, {{now}}),
                ('{{keys[8]}}', '{{fan}}', '{{author}}', 'ReleasePublished', NULL, NULL, 1000042, NULL, NULL, {{now}}),
                ('{{keys[9]}}', '{{fan}}', '{{author}}', 'ReleaseChanged', NULL, NULL, 1000042, NULL, NULL, {{now}});
            INSERT INTO "Outbox" ("Kind", "Subject", "Payload", "CreatedAt") VALUES
                ('CommentAdded', 'release:1000042', '{"commentId":"{{Key(0xc4)}}","authorId":"{{s_fan}}","about":"release:1000042"}', {{now}}),
                ('ReleaseChanged', 'release:1000042', '{"releaseId":1000042}', {{now}}),
                ('ReactionChanged', '{{s_track}}', '{"userId":"{{s_fan}}","about":"{{s_track}}"}', {{now}}),
                ('ReleaseChanged', 'release:7', '{"releaseId":7}', {{now}}),
                ('NotificationCreated', 'user:{{s_author:N}}', '{"userId":"{{s_author}}","notificationId":"{{Key(0xe1)}}"}', {{now}});
            """;
    }
}
