using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>
/// Who may see events. They are public, but not listed if their organiser and the viewer have blocked each other. Attendees and interested users are not
/// listed to viewers whom they have blocked or who have blocked them, and deleted accounts not at all.
/// </summary>
internal sealed class EventVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Event>(listed: BlockRules.Unblocked<Event>(planned => planned.AuthorId))
            .Add<Attendance>(
                reachable: (db, viewer, link) => Visible.IsReachable(link.Event) && Visible.IsReachable(link.User),
                listed: (db, viewer, link) => Visible.IsListed(link.User)
            )
            .Add<AttendedEvent>(
                reachable: (db, viewer, link) => Visible.IsReachable(link.Event) && Visible.IsReachable(link.User),
                listed: (db, viewer, link) => Visible.IsListed(link.Event)
            )
            .Add<Interest>(
                reachable: (db, viewer, link) => Visible.IsReachable(link.Event) && Visible.IsReachable(link.User),
                listed: (db, viewer, link) => Visible.IsListed(link.User)
            )
            .Public<EventMedia>("The order of the files is only read for an event that is shown. The files have a rule.")
            .Public<EventTag>("Tags are only read for an event that is shown.");
}
