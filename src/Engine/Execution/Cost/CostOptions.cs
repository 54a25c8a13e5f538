using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The limits for the cost of operations, computed from the schema's <c>@cost</c> and <c>@listSize</c> directives and the values of variables.
/// </summary>
public sealed record CostOptions
{
    /// <summary>
    /// Whether operations above the limits are rejected (HC0047). Default: true. If false, costs are only computed for requests that ask for them
    /// (<see cref="CostMode" />).
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>
    /// The maximum field cost, which measures the work of resolvers. Default: 50,000. Hot Chocolate's default of 1,000 is exceeded by a page of 20 items with
    /// a nested page of 5 items and a loader on each item.
    /// </summary>
    public double MaxFieldCost
    {
        get;
        init => field = NotNegative(value);
    } = 50_000;

    /// <summary>
    /// The maximum type cost, which measures the number of objects in the response. Default: 10,000. Hot Chocolate's default of 1,000 is exceeded by two
    /// nested pages of 50 items.
    /// </summary>
    public double MaxTypeCost
    {
        get;
        init => field = NotNegative(value);
    } = 10_000;

    /// <summary>
    /// The assumed number of items of a list whose field has no <c>@listSize</c>. Default: 5. With Hot Chocolate's default of 1, nested lists would not add
    /// to the cost.
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
