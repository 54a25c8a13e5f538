using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Subscriptions to reactions.</summary>
[SubscriptionType]
public static class ReactionSubscriptions
{
    /// <summary>
    /// Delivers a subject when reactions to it are added or removed. An event has no subject if it has been deleted since, or if you may no longer see it.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be reactable.</param>
    [Subscribe(With = nameof(OpenReactionChangedAsync))]
    public static async Task<ReactionChangedUpdate> ReactionChangedAsync(
        [GraphQLType("ID!")] string subjectId,
        [EventMessage] RecordedEvent happened,
        ResolverContext context,
        SubjectCatalog catalog,
        SubjectOfRow subjects
    ) => new(happened.Cursor, happened.Event is not null && catalog.Decode(subjectId) is { } key ? await subjects.ResolveAsync(context, key) : null);

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenReactionChangedAsync(
        [GraphQLType("ID!")] string subjectId,
        string? after,
        Viewer viewer,
        EventStream events,
        SubjectCatalog catalog,
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        var key =
            catalog.Decode(subjectId) is { } named && catalog[named.Kind].Reactions.Count > 0
                ? named
                : throw AccessErrors.NotASubject("subjectId", catalog.ReactableTypes);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await catalog.FindReadableAsync(db, viewer, key, cancellationToken) is null)
            {
                throw AccessErrors.NoSuchSubject("subjectId");
            }
        }
        return await events.OpenAsync(EventSource.Of(OutboxKind.ReactionChanged, key.ToString()), after, choose: null, cancellationToken);
    }
}
