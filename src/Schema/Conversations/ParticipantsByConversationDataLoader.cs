using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads who takes part in conversations, in the order of joining.</summary>
public sealed class ParticipantsByConversationDataLoader(IQueryExecutor queries, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Participant>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Participant> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Participant>((db, conversationId) => db.Participants.Where(participant => participant.ConversationId == conversationId))
        .OrderBy(participant => participant.JoinedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Participant> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Participant.UserId)];
}
