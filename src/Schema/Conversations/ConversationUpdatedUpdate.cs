using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a conversation, one of its messages or its participants have changed.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Kind">The kind of change. Null in the first update.</param>
/// <param name="Conversation">
/// The conversation in its current state. Null in the first update, and if it has been deleted or you no longer take part in it.
/// </param>
/// <param name="DeletedConversationId">
/// The ID of the conversation if it has been deleted or you no longer take part in it, whatever the kind. Null otherwise.
/// </param>
/// <param name="Message">The message that was edited, or null if another change is reported or the message has been deleted since.</param>
/// <param name="DeletedMessageId">The ID of the message that was deleted, or null if another change is reported.</param>
/// <param name="Participant">The user who was added or removed or has read the conversation, or null if another change is reported.</param>
/// <param name="ViewerId">The recipient of the update, or null in the first update.</param>
[ObjectType("ConversationUpdated")]
public sealed record ConversationUpdatedUpdate(
    string Cursor,
    ConversationUpdateKind? Kind,
    Conversation? Conversation,
    [property: ID<Conversation>] Guid? DeletedConversationId,
    Message? Message,
    [property: ID<Message>] Guid? DeletedMessageId,
    User? Participant,
    [property: GraphQLIgnore] Guid? ViewerId
) : ILiveUpdate
{
    /// <summary>You, with the current number of conversations with unread messages. Null in the first update.</summary>
    public async Task<User?> GetViewerAsync(UserByIdDataLoader users, CancellationToken cancellationToken) =>
        ViewerId is { } id ? await users.LoadAsync(id, cancellationToken) : null;
}
