namespace Qplet.GraphQL.Server.Limits;

/// <summary>The names of the limits, as <c>extensions.limit</c> of the error RATE_LIMITED.</summary>
internal static class LimitNames
{
    /// <summary>The number of operations with API keys on a day.</summary>
    public const string RequestsPerDay = "REQUESTS_PER_DAY";

    /// <summary>The number of operations of anonymous callers within a minute.</summary>
    public const string OperationsPerMinute = "OPERATIONS_PER_MINUTE";

    /// <summary>The field cost of operations within a minute.</summary>
    public const string CostPerMinute = "COST_PER_MINUTE";
}
