using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The event that you received a notification.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Notification">The notification. Null in the first update, and if the notification was deleted since together with its subject.</param>
/// <param name="ViewerId">The recipient of the update, or null in the first update.</param>
[ObjectType("NotificationReceived")]
public sealed record NotificationReceivedUpdate(string Cursor, Notification? Notification, [property: GraphQLIgnore] Guid? ViewerId) : ILiveUpdate
{
    /// <summary>You, with the current number of unread notifications. Null in the first update.</summary>
    public async Task<User?> GetViewerAsync(UserByIdDataLoader users, CancellationToken cancellationToken) =>
        ViewerId is { } id ? await users.LoadAsync(id, cancellationToken) : null;
}
