using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Execution;

/// <summary>How much an operation may cost, by the <c>@cost</c> and <c>@listSize</c> of the schema and the values of its variables.</summary>
public sealed record CostOptions
{
    /// <summary>
    /// Whether operations above the limits are refused (HC0047). If not, costs are only computed for clients that ask for them (<see cref="CostMode" />).
    /// Default: true.
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>
    /// The greatest field cost of an operation: the work of its fields. 0 or more. Default: 50,000. Hot Chocolate has 1,000, which a page of 20 items exceeds
    /// that has a page of 5 below and a loader on each item.
    /// </summary>
    public double MaxFieldCost
    {
        get;
        init => field = NotNegative(value);
    } = 50_000;

    /// <summary>
    /// The greatest type cost of an operation: the number of objects that the response can have. 0 or more. Default: 10,000. Hot Chocolate has 1,000, which two
    /// nested pages of 50 exceed.
    /// </summary>
    public double MaxTypeCost
    {
        get;
        init => field = NotNegative(value);
    } = 10_000;

    /// <summary>
    /// The number of items assumed for a list whose field has no <c>@listSize</c>. 0 or more. Default: 5. Hot Chocolate has 1, with which nested lists would
    /// not add up.
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
