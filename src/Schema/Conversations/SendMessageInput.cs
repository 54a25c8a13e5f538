using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message. It goes to a conversation or to a user: exactly one of the two is given.</summary>
/// <param name="Content">The text: not blank, at most 5000 characters.</param>
/// <param name="ConversationId">A conversation that you take part in.</param>
/// <param name="UserId">A user; the message goes to your private conversation, which starts if there is none.</param>
/// <param name="AttachmentIds">Files of your own, in their order: at most 10.</param>
public sealed record SendMessageInput(
    string Content,
    [property: ID<Conversation>] Guid? ConversationId = null,
    [property: ID<User>] Guid? UserId = null,
    [property: ID<MediaAsset>] IReadOnlyList<Guid>? AttachmentIds = null
);
