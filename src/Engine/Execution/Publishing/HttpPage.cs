namespace Qplet.GraphQL.Execution;

/// <summary>
/// A parameter of the query string with the number of a page, starting at 1. It sets the variable of an <c>after</c> argument to the cursor
/// <c>offset:…</c>, which skips the items of the pages before.
/// </summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="SizeName">The name of the parameter with the number of items of a page.</param>
/// <param name="DefaultSize">The number of items of a page if the request has no such parameter.</param>
/// <param name="Variable">The variable, without the <c>$</c>.</param>
public sealed record HttpPage(string Name, string SizeName, int DefaultSize, string Variable)
{
    /// <summary>The beginning of the cursors.</summary>
    public const string CursorPrefix = "offset:";
}
