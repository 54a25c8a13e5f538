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
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var revocations = await topics.SubscribeAsync<RecordedEvent>(EventTopics.SessionsRevoked, stoppingToken);
            try
            {
                await foreach (var recorded in revocations.WithCancellation(stoppingToken))
                {
                    End((SessionsRevoked)recorded.Event!);
                }
            }
            catch (GraphQLException)
            {
                // The queue overflowed, so some revocations are lost. All users must present their tokens again.
                sessions.ForgetAll();
                connections.End(static user => user.Identity is { IsAuthenticated: true });
            }
        }
    }

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
