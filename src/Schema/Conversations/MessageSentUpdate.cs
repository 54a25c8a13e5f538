using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a message was sent.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Message">The message. Null in the first update, and if the message has been deleted since.</param>
/// <param name="ViewerId">The recipient of the update, or null in the first update.</param>
[ObjectType("MessageSent")]
public sealed record MessageSentUpdate(string Cursor, Message? Message, [property: GraphQLIgnore] Guid? ViewerId) : ILiveUpdate
{
    /// <summary>You, with the current number of conversations with unread messages. Null in the first update.</summary>
    public async Task<User?> GetViewerAsync(UserByIdDataLoader users, CancellationToken cancellationToken) =>
        ViewerId is { } id ? await users.LoadAsync(id, cancellationToken) : null;
}
