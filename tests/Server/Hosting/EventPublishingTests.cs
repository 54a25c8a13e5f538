using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class EventPublishingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An event that is recorded before the publisher knows where to begin is not published.</summary>
    [Fact]
    public async Task Start_CompletesWhenEventsArePublished()
    {
        await using var server = new ServerFactory();
        var contexts = new SlowContexts(server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>());
        var publisher = new EventPublisher(
            new OutboxReader(contexts),
            new OutboxSignal(),
            new InMemoryTopics(),
            [],
            [],
            TimeProvider.System,
            NullLogger<EventPublisher>.Instance
        );
        using var publishing = new EventPublishing(publisher);

        var starting = publishing.StartAsync(Cancellation);

        starting.IsCompleted.ShouldBeFalse();
        contexts.Available.SetResult();
        await starting;
        publisher.Started.IsCompletedSuccessfully.ShouldBeTrue();
        await publishing.StopAsync(Cancellation);
    }

    /// <summary>A database that answers when the test says so.</summary>
    private sealed class SlowContexts(IDbContextFactory<QpletDbContext> contexts) : IDbContextFactory<QpletDbContext>
    {
        public TaskCompletionSource Available { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public QpletDbContext CreateDbContext() => contexts.CreateDbContext();

        public async Task<QpletDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await Available.Task.WaitAsync(cancellationToken);
            return CreateDbContext();
        }
    }
}
