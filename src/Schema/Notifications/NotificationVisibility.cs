namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>Who may see notifications: only the user who receives them.</summary>
internal sealed class NotificationVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Notification>(reachable: (db, viewer, notification) => notification.UserId == viewer.Id);
}
