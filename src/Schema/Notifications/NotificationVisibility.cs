namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The visibility of notifications: only the user who receives them sees them, and lists have only the latest of each group.</summary>
internal sealed class NotificationVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Notification>(
            reachable: (db, viewer, notification) => notification.UserId == viewer.Id,
            listed: (db, viewer, notification) => notification.IsLatest
        );
}
