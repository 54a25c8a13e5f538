namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>Who may see calendars: only their users, without the releases of publishers whom they have blocked or who have blocked them.</summary>
internal sealed class CalendarVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<CalendarEntry>(
            reachable: (db, viewer, entry) => entry.UserId == viewer.Id && Visible.IsReachable(entry.ReleaseDate),
            listed: (db, viewer, entry) => Visible.IsListed(entry.ReleaseDate)
        );
}
