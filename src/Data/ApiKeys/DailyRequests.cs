namespace Qplet.GraphQL.Data.ApiKeys;

/// <summary>
/// The number of operations that a user has run with API keys on one day. There is one row for each user, that of the last day with requests.
/// </summary>
public sealed class DailyRequests
{
    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The number of operations on that day.</summary>
    public int Count { get; set; }
}
