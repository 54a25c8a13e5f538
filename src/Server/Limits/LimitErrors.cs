using System.Globalization;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Creates the answers to operations beyond a limit: RATE_LIMITED, with status 429 and <c>Retry-After</c>.</summary>
internal sealed class LimitErrors(LinkBuilder links, TimeProvider clock)
{
    private const int SecondsOfMinute = 60;
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>The daily limit of API keys is reached.</summary>
    public OperationResult OperationsOfDay(DailyAllowance allowance, UserPlan plan)
    {
        var retryIn = SecondsToNextDay(allowance);
        var extensions = Extensions(LimitNames.RequestsPerDay, allowance.Limit, SecondsOfDay, retryIn);
        extensions["upgradeUrl"] = plan == UserPlan.Professional ? null : links.Plans.ToString();
        return Result(MessageOfDay(allowance), extensions, retryIn);
    }

    /// <summary>Returns the message that the daily limit of API keys is reached.</summary>
    public static string MessageOfDay(DailyAllowance allowance) =>
        Invariant($"Your plan allows {allowance.Limit} requests with API keys on a day. The next day begins at 00:00 UTC.");

    /// <summary>Returns the number of seconds until the day of an allowance is over, rounded up; at least 1.</summary>
    public int SecondsToNextDay(DailyAllowance allowance) => Math.Max(1, (int)Math.Ceiling((allowance.ResetsAt - clock.GetUtcNow().UtcDateTime).TotalSeconds));

    /// <summary>Anonymous callers from one address have run too many operations.</summary>
    public static OperationResult OperationsOfMinute(MinuteBudget budget) =>
        Result(
            Invariant($"Without a sign-in, {budget.Limit} operations from one address are allowed within a minute. Wait, or sign in."),
            Extensions(LimitNames.OperationsPerMinute, budget.Limit, SecondsOfMinute, budget.SecondsToNextMinute),
            budget.SecondsToNextMinute
        );

    /// <summary>The operations of a client cost too much.</summary>
    public static OperationResult CostOfMinute(MinuteBudget budget, double cost)
    {
        var extensions = Extensions(LimitNames.CostPerMinute, budget.Limit, SecondsOfMinute, budget.SecondsToNextMinute);
        extensions["fieldCost"] = cost;
        return Result(
            Invariant($"Your operations may have a field cost of {budget.Limit} within a minute. This one costs {cost}, and less is left."),
            extensions,
            budget.SecondsToNextMinute
        );
    }

    private static Dictionary<string, object?> Extensions(string limit, double most, int period, int retryIn) =>
        new(StringComparer.Ordinal)
        {
            ["limit"] = limit,
            ["rateMax"] = most,
            ["rateDecay"] = period,
            ["retryIn"] = retryIn,
        };

    private static OperationResult Result(string message, Dictionary<string, object?> extensions, int retryIn) =>
        OperationResult.RateLimited(
            new GraphQLError
            {
                Message = message,
                Code = "RATE_LIMITED",
                Extensions = extensions,
            },
            retryIn
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
