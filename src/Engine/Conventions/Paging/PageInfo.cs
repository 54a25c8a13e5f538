namespace Qplet.GraphQL.Conventions;

/// <summary>The position of a page in its list (<see href="https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo">PageInfo</see>).</summary>
/// <param name="HasNextPage">Whether rows follow.</param>
/// <param name="HasPreviousPage">Whether rows precede.</param>
/// <param name="Start">Returns the first row's cursor.</param>
/// <param name="End">Returns the last row's cursor.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Func<string?> Start, Func<string?> End)
{
    /// <summary>The cursor of the first row. Null if there are no rows.</summary>
    public string? StartCursor => Start();

    /// <summary>The cursor of the last row. Null if there are no rows.</summary>
    public string? EndCursor => End();

    /// <summary>Returns the page information of a page.</summary>
    public static PageInfo Of<T>(Page<T> page) =>
        new(
            page.HasNextPage,
            page.HasPreviousPage,
            () => page.Items.Count > 0 ? page.CreateCursor(0) : null,
            () => page.Items.Count > 0 ? page.CreateCursor(page.Items.Count - 1) : null
        );
}
