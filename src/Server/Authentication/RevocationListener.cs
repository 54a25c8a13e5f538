using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Ends the open connections of sessions and API keys that have ended: by a sign-out, a revocation, a ban, a deletion, a new password or a new plan. An event
/// may arrive after the user has signed in again, or from a node whose clock differs, so each connection is checked instead of being ended at once.
/// </summary>
internal sealed class RevocationListener(ITopicEventReceiver topics, SessionGuard sessions, LiveConnections connections, TimeProvider clock) : BackgroundService
{
    /// <summary>Connections that cannot be checked in this time end.</summary>
    private static readonly TimeSpan s_checkTimeout = TimeSpan.FromSeconds(5);

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
                    var revoked = (SessionsRevoked)recorded.Event!;
                    sessions.Forget(revoked);

                    // A slow check must not delay those of other users.
                    _ = EndAsync(revoked, stoppingToken);
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

    private async Task EndAsync(SessionsRevoked revoked, CancellationToken stoppingToken)
    {
        using var timeout = new CancellationTokenSource(s_checkTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stoppingToken);
        await connections.EndOutdatedAsync(
            user =>
                revoked.SessionId is { } sessionId
                    ? SessionGuard.KeyOf(user, ViewerClaims.Session) == sessionId || SessionGuard.KeyOf(user, ViewerClaims.ApiKey) == sessionId
                    : SessionGuard.KeyOf(user, ViewerClaims.Subject) == revoked.UserId,
            either.Token
        );
    }
}
