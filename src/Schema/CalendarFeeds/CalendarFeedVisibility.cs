namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Who may see calendar feeds: only the user to whom they belong.</summary>
internal sealed class CalendarFeedVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Add<CalendarFeed>(reachable: (db, viewer, feed) => feed.UserId == viewer.Id);
}
