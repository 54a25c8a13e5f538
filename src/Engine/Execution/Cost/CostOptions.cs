using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Execution;

/// <summary>How much an operation may cost, by the <c>@cost</c> and <c>@listSize</c> of the schema and the values of its variables.</summary>
public sealed record CostOptions
{
    /// <summary>
    /// Whether operations above the limits are refused (HC0047): yes. Where not, costs are only worked out for those who ask (<see cref="CostMode" />).
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>
    /// The greatest field cost: what the resolvers do. 50,000; Hot Chocolate has 1,000, which a page of 20 with a page of 5 below and a loader on each item
    /// exceeds.
    /// </summary>
    public double MaxFieldCost
    {
        get;
        init => field = NotNegative(value);
    } = 50_000;

    /// <summary>The greatest type cost: how many objects the response can have. 10,000; Hot Chocolate has 1,000, which two nested pages of 50 exceed.</summary>
    public double MaxTypeCost
    {
        get;
        init => field = NotNegative(value);
    } = 10_000;

    /// <summary>
    /// How many items a list has whose field says nothing by <c>@listSize</c>: 5. Hot Chocolate has 1, so that lists within lists would not add up.
    /// </summary>
    public int AssumedListSize
    {
        get;
        init => field = (int)NotNegative(value);
    } = 5;

    private static double NotNegative(double value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
