using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

public sealed class RevocationListenerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The server accepts connections as soon as its services have started.</summary>
    [Fact]
    public async Task Start_CompletesWhenRevocationsAreListenedTo()
    {
        var topics = new SlowTopics();
        using var guard = new SessionGuard(new NoContexts(), new OutboxSignal(), TimeProvider.System);
        using var listener = new RevocationListener(topics, guard, new LiveConnections(new NoAuthorizer(), TimeProvider.System), TimeProvider.System);

        var starting = listener.StartAsync(Cancellation);

        starting.IsCompleted.ShouldBeFalse();
        topics.Subscribed.SetResult();
        await starting;
        await listener.StopAsync(Cancellation);
    }

    /// <summary>Topics whose subscriptions begin when the test says so.</summary>
    private sealed class SlowTopics : ITopicEventReceiver
    {
        private readonly InMemoryTopics _topics = new();

        public TaskCompletionSource Subscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default) =>
            SubscribeAsync<T>([topic], cancellationToken);

        public async ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(IReadOnlyList<string> topics, CancellationToken cancellationToken = default)
        {
            await Subscribed.Task;
            return await _topics.SubscribeAsync<T>(topics, cancellationToken);
        }
    }

    private sealed class NoAuthorizer : IConnectionAuthorizer
    {
        public ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class NoContexts : IDbContextFactory<QpletDbContext>
    {
        public QpletDbContext CreateDbContext() => throw new NotSupportedException();
    }
}
