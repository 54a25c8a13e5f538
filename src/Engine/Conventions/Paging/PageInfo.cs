namespace Qplet.GraphQL.Conventions;

/// <summary>Where a page stands in its list (Relay cursor connections, section 5).</summary>
/// <param name="HasNextPage">Whether rows follow.</param>
/// <param name="HasPreviousPage">Whether rows go before.</param>
/// <param name="Start">Gives the first row's cursor.</param>
/// <param name="End">Gives the last row's cursor.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, Func<string?> Start, Func<string?> End)
{
    /// <summary>The cursor of the first row; null without rows.</summary>
    public string? StartCursor => Start();

    /// <summary>The cursor of the last row; null without rows.</summary>
    public string? EndCursor => End();

    /// <summary>That of a page.</summary>
    public static PageInfo Of<T>(Page<T> page) =>
        new(
            page.HasNextPage,
            page.HasPreviousPage,
            () => page.Items.Count > 0 ? page.CreateCursor(0) : null,
            () => page.Items.Count > 0 ? page.CreateCursor(page.Items.Count - 1) : null
        );
}
