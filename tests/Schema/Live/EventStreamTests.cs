using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Live;

public sealed class EventStreamTests : SchemaTests
{
    private readonly Guid _subject = Guid.NewGuid();
    private int _faults;

    [Fact]
    public async Task Choice_WithAFaultThatPasses_IsMadeAgain()
    {
        _faults = 3;
        await using var events = await OpenAsync();
        await RecordAsync();

        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.Event.ShouldBeOfType<TrackPublished>();
    }

    [Fact]
    public async Task Choice_WithAFaultThatPersists_InterruptsTheStreamBeforeTheEvent()
    {
        _faults = int.MaxValue;
        await using var events = await OpenAsync();
        await RecordAsync();

        var interruption = await Should.ThrowAsync<SubscriptionInterruptedException>(() => events.MoveNextAsync().AsTask());

        interruption.Reason.ShouldBe(SubscriptionInterruption.Unavailable);
    }

    [Fact]
    public async Task Revocation_BeforeTheStreamWasOpened_DoesNotEndItWhenItArrivesLate()
    {
        var viewer = new Viewer { Id = Guid.NewGuid() };
        var outbox = Gateway.Services.GetRequiredService<OutboxReader>();
        var start = EventCursor.Encode(await outbox.GetPositionAsync(Cancellation));
        var revocation = new SessionsRevoked(viewer.Id.Value, SessionId: null);
        await using (var db = Gateway.Open())
        {
            db.Outbox.Record(revocation, DateTime.UnixEpoch);
            await db.SaveChangesAsync(Cancellation);
        }
        await using var events = await OpenAsync(viewer, start);

        var next = events.MoveNextAsync().AsTask();
        var topic = EventTopics.Of(OutboxKind.SessionsRevoked, OutboxSubject.User(viewer.Id.Value));
        var late = new RecordedEvent(await outbox.GetPositionAsync(Cancellation), revocation);
        await Gateway.Services.GetRequiredService<ITopicEventSender>().SendAsync(topic, late, Cancellation);
        await RecordAsync();

        (await next).ShouldBeTrue();
        events.Current.Event.ShouldBeOfType<TrackPublished>();
    }

    /// <summary>Opens a stream whose choice meets the faults, and reads its first message.</summary>
    private async Task<IAsyncEnumerator<RecordedEvent>> OpenAsync(Viewer? viewer = null, string? after = null)
    {
        await Gateway.PublishEventsAsync();
        var services = Gateway.Services;
        var stream = new EventStream(
            services.GetRequiredService<ITopicEventReceiver>(),
            services.GetRequiredService<OutboxReader>(),
            services.GetRequiredService<EventPublisher>(),
            new OperationCaller { User = new ClaimsPrincipal(new ClaimsIdentity()) },
            viewer ?? Viewer.Anonymous,
            new ImpatientTime()
        );
        var events = await stream.OpenAsync(
            EventSource.Of(OutboxKind.TrackPublished, OutboxSubject.User(_subject)),
            after,
            (_, _) => _faults-- > 0 ? throw new SqliteException("database is locked", SQLitePCL.raw.SQLITE_BUSY) : ValueTask.FromResult(EventChoice.Deliver),
            Cancellation
        );
        var enumerator = events.GetAsyncEnumerator(Cancellation);
        (await enumerator.MoveNextAsync()).ShouldBeTrue();
        enumerator.Current.Event.ShouldBeNull();
        return enumerator;
    }

    private async Task RecordAsync()
    {
        await using var db = Gateway.Open();
        db.Outbox.Record(new TrackPublished(Guid.NewGuid(), _subject), DateTime.UnixEpoch);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>A clock whose timers fire at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
