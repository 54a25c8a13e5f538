using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Ends the open connections of sessions and API keys that may have ended: by a sign-out, a revocation, a ban, a deletion, a new password or a new plan.
/// </summary>
internal sealed class RevocationListener(ITopicEventReceiver topics, SessionGuard sessions, LiveConnections connections) : BackgroundService
{
    private IAsyncEnumerable<RecordedEvent>? _revocations;

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The server accepts connections as soon as its services have started, so no revocation may be missed from then on.
        _revocations = await SubscribeAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await foreach (var recorded in _revocations!.WithCancellation(stoppingToken))
                {
                    End((SessionsRevoked)recorded.Event!);
                }
            }
            catch (GraphQLException)
            {
                // The queue overflowed.
            }

            // Some revocations are lost. All users must present their tokens again.
            _revocations = await SubscribeAsync();
            sessions.ForgetAll();
            connections.End(static user => user.Identity is { IsAuthenticated: true });
        }
    }

    /// <summary>Listens from now on, until the reading of the stream ends.</summary>
    private ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeAsync() =>
        topics.SubscribeAsync<RecordedEvent>(EventTopics.SessionsRevoked, CancellationToken.None);

    private void End(SessionsRevoked revoked)
    {
        sessions.Forget(revoked);
        connections.End(user =>
            revoked.SessionId is { } sessionId
                ? SessionGuard.KeyOf(user, ViewerClaims.Session) == sessionId || SessionGuard.KeyOf(user, ViewerClaims.ApiKey) == sessionId
                : SessionGuard.KeyOf(user, ViewerClaims.Subject) == revoked.UserId
        );
    }
}
