using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Conversations;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The users in conversations.</summary>
[ObjectType<Conversation>]
public static class ConversationParticipants
{
    /// <summary>The participants, in the order in which they joined. At most 256.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<User>> GetParticipantsAsync(
        [Parent(nameof(Conversation.Id))] Conversation conversation,
        ParticipantsByConversationDataLoader participants,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    )
    {
        var joined = await participants.LoadAsync(conversation.Id, cancellationToken);
        return [.. (await users.LoadAsync([.. joined.Select(participant => participant.UserId)], cancellationToken)).OfType<User>()];
    }
}
