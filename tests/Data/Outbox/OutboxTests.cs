using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Outbox;

public sealed class OutboxTests
{
    private static readonly OutboxEvent[] s_allKinds =
    [
        new MessageSent(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
        new ConversationUpdated(Guid.NewGuid(), ConversationUpdateKind.ParticipantRemoved, UserId: Guid.NewGuid(), RecipientId: Guid.NewGuid()),
        new CommentAdded(Guid.NewGuid(), Guid.NewGuid(), OutboxSubject.Release(7)),
        new CommentChanged(Guid.NewGuid(), Guid.NewGuid(), OutboxSubject.Release(7), IsDeleted: true),
        new ReactionChanged(Guid.NewGuid(), new SubjectKey(Track.KindName, Guid.NewGuid()).ToString()),
        new NotificationCreated(Guid.NewGuid(), Guid.NewGuid()),
        new NotificationsRead(Guid.NewGuid()),
        new PostPublished(Guid.NewGuid(), Guid.NewGuid()),
        new TrackPublished(Guid.NewGuid(), Guid.NewGuid()),
        new ReleaseChanged(42),
        new EventChanged(Guid.NewGuid(), IsDeleted: true),
        new SessionsRevoked(Guid.NewGuid(), SessionId: null),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Events_OfEachKind_ComeBackAsTheyWere()
    {
        s_allKinds.Select(e => e.Kind).Distinct().Count().ShouldBe(Enum.GetValues<OutboxKind>().Length);
        foreach (var happened in s_allKinds)
        {
            OutboxEntry.Of(happened, DateTime.UnixEpoch).ToEvent().ShouldBe(happened);
        }
    }

    [Fact]
    public async Task Record_ThenSave_WakesTheReaderAfterTheCommit()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var signal = database.Services.GetRequiredService<OutboxSignal>();
        var reader = database.Services.GetRequiredService<OutboxReader>();
        var next = signal.NextCommit;
        await using var db = database.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            db.Outbox.Record(new ReleaseChanged(1), TimeProvider.System.UtcMoment());
            db.Outbox.Record(new ReleaseChanged(2), TimeProvider.System.UtcMoment());
            await db.SaveChangesAsync(Cancellation);
            next.IsCompleted.ShouldBeFalse();
            await transaction.CommitAsync(Cancellation);
        }

        await next.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        var entries = await reader.ReadAsync(afterId: 0, limit: 10, Cancellation);
        entries.Select(e => e.ToEvent()).ShouldBe([new ReleaseChanged(1), new ReleaseChanged(2)]);
        (await reader.GetLastIdAsync(Cancellation)).ShouldBe(entries[^1].Id);
        (await reader.ReadAsync([OutboxKind.ReleaseChanged], [OutboxSubject.Release(2)], entries[0].Id, 10, Cancellation)).Single().Id.ShouldBe(entries[1].Id);
    }

    [Fact]
    public async Task Record_ThenSaveWithoutTransaction_WakesTheReader()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var next = database.Services.GetRequiredService<OutboxSignal>().NextCommit;
        await using var db = database.Open();
        db.Outbox.Record(new ReleaseChanged(1), TimeProvider.System.UtcMoment());

        await db.SaveChangesAsync(Cancellation);

        await next.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
    }

    [Fact]
    public async Task Record_ThenRollBack_LeavesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            db.Outbox.Record(new ReleaseChanged(1), TimeProvider.System.UtcMoment());
            await db.SaveChangesAsync(Cancellation);
        }

        (await database.Services.GetRequiredService<OutboxReader>().GetLastIdAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Trim_OldEvents_KeepsTheNewestAndNeverUsesTheirKeysAgain()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var reader = database.Services.GetRequiredService<OutboxReader>();
        await using var db = database.Open();
        db.Outbox.Record(new ReleaseChanged(1), DateTime.UnixEpoch);
        db.Outbox.Record(new ReleaseChanged(1), DateTime.UnixEpoch);
        await db.SaveChangesAsync(Cancellation);
        var first = await reader.GetLastIdAsync(Cancellation);

        (await reader.TrimAsync(DateTime.UnixEpoch.AddDays(1), Cancellation)).ShouldBe(1);
        (await reader.GetLastIdAsync(Cancellation)).ShouldBe(first);

        db.Outbox.Record(new ReleaseChanged(2), DateTime.UnixEpoch);
        await db.SaveChangesAsync(Cancellation);
        (await reader.GetLastIdAsync(Cancellation)).ShouldBeGreaterThan(first);
    }

    [Fact]
    public void Subject_OfAComment_IsThatOfItsEvents()
    {
        var comment = new Comment { ParentId = Guid.NewGuid() }.About(new SubjectKey(Release.KindName, Release.UidOf(42)));

        comment.Subject().ToString().ShouldBe("release:0000002a00008000800072656c656173");
        comment.Subject().ToString().ShouldBe(OutboxSubject.Release(42));
    }
}
