using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Execution;

/// <summary>The limits of the cost of operations, which follows from <c>@cost</c> and <c>@listSize</c> in the schema and the values of variables.</summary>
public sealed record CostOptions
{
    /// <summary>
    /// Whether operations above the limits are rejected (HC0047). If not, costs are only computed for clients that ask for them (<see cref="CostMode" />).
    /// Default: true.
    /// </summary>
    public bool EnforceLimits { get; init; } = true;

    /// <summary>
    /// The maximum field cost of an operation: the work of its fields. 0 or more. Default: 100,000, which admits a page of 50 items with two levels of lists
    /// and a loader on each item. Hot Chocolate's default of 1,000 is exceeded by a page of 20 items with a nested page of 5 and a loader on each item.
    /// </summary>
    public double MaxFieldCost
    {
        get;
        init => field = NotNegative(value);
    } = 100_000;

    /// <summary>
    /// The maximum type cost of an operation: the number of objects that the response can have. 0 or more. Default: 50,000, which admits a page of 50 items
    /// with two levels of lists. Hot Chocolate's default of 1,000 is exceeded by two nested pages of 50.
    /// </summary>
    public double MaxTypeCost
    {
        get;
        init => field = NotNegative(value);
    } = 50_000;

    /// <summary>
    /// The number of items assumed for a list whose field has no <c>@listSize</c>. 0 or more. Default: 5. With Hot Chocolate's default of 1, nested
    /// lists would not add to the cost.
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
