namespace Qplet.GraphQL.Data.CalendarFeeds;

/// <summary>The contents of a calendar feed.</summary>
public enum CalendarFeedKind
{
    /// <summary>The release dates that you have added to your calendar.</summary>
    Calendar,

    /// <summary>The events that you attend or organise.</summary>
    Events,

    /// <summary>The release dates of a publisher.</summary>
    Planning,

    /// <summary>The dates of the releases that match a filter.</summary>
    Releases,
}
