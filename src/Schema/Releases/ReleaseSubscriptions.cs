using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Subscriptions to releases.</summary>
[SubscriptionType]
public static class ReleaseSubscriptions
{
    /// <summary>Delivers an update when a release, its dates, its sources or its details have changed, and when it was deleted.</summary>
    /// <param name="releaseId">The ID of the release.</param>
    [Subscribe(With = nameof(OpenReleaseChangedAsync))]
    public static async Task<ReleaseChangedUpdate> ReleaseChangedAsync(
        [ID<Release>] int releaseId,
        [EventMessage] RecordedEvent happened,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) =>
        happened.Event is not ReleaseChanged change ? new(happened.Cursor, null, null)
        : change.IsDeleted ? new(happened.Cursor, null, releaseId)
        : new(happened.Cursor, await releases.LoadAsync(releaseId, cancellationToken), null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenReleaseChangedAsync(
        [ID<Release>] int releaseId,
        string? after,
        EventStream events,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        // One that was deleted while the client was away is reported from the log.
        if (after is null)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (!await db.Releases.AnyAsync(release => release.Id == releaseId, cancellationToken))
            {
                throw AccessErrors.NoSuchSubject("releaseId");
            }
        }
        return await events.OpenAsync(EventSource.Of(OutboxKind.ReleaseChanged, OutboxSubject.Release(releaseId)), after, choose: null, cancellationToken);
    }
}
