namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>The limits of calendar feeds.</summary>
public static class CalendarFeedLimits
{
    /// <summary>The name of the feature, in errors about plans.</summary>
    public const string Feature = "calendar.feeds";

    /// <summary>The lowest plan whose users can create and read feeds.</summary>
    public const UserPlan Plan = UserPlan.Verified;

    /// <summary>The maximum number of feeds that a user can have.</summary>
    public const int MaxFeeds = 20;

    /// <summary>The maximum number of entries in a feed: first those to come, the earliest first, then the latest of those that have passed.</summary>
    public const int MaxEntries = 1000;

    /// <summary>The number of days before today, in UTC, from which on entries that have passed are in feeds.</summary>
    public const int PastDays = 90;

    /// <summary>The number of days after today, in UTC, before which entries must start to be in feeds: two years.</summary>
    public const int FutureDays = 731;
}
