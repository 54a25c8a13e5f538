using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message to a conversation or to a user. Exactly one of <c>conversationId</c> and <c>userId</c> must be set.</summary>
/// <param name="Content">The text. It must not be blank and has at most 5000 characters.</param>
/// <param name="ConversationId">The ID of a conversation in which you take part.</param>
/// <param name="UserId">The ID of a user. The message goes to your private conversation with this user, which is started if it does not exist.</param>
/// <param name="AttachmentIds">The IDs of your files to attach, in this order. At most 10.</param>
public sealed record SendMessageInput(
    string Content,
    [property: ID<Conversation>] Guid? ConversationId = null,
    [property: ID<User>] Guid? UserId = null,
    [property: ID<MediaAsset>] IReadOnlyList<Guid>? AttachmentIds = null
);
