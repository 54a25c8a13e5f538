using System.Globalization;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Cursors that name a place in a list by the number of rows before it, such as <c>offset:40</c>, for clients that know pages only by their numbers. The rows
/// before the place are read and skipped, so their number is limited.
/// </summary>
public static class OffsetCursor
{
    /// <summary>The maximum number of rows that the lists of an operation can skip together: 10,000.</summary>
    public const int Max = 10_000;

    private const string Prefix = "offset:";

    /// <summary>Returns the cursor after which the rows begin that follow a number of rows.</summary>
    public static string Write(int rows) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{rows}");

    /// <summary>Returns the number of rows to skip; null if the cursor is absent or names a row.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The number is not valid or the page is counted from the end (HC0078), or more rows would be skipped than allowed (OFFSET_TOO_LARGE).
    /// </exception>
    public static int? Read(PagingArguments paging)
    {
        ArgumentNullException.ThrowIfNull(paging);
        if (paging.After is not { } after || !after.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }
        if (paging.IsBackward || !long.TryParse(after.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var rows))
        {
            throw ConventionsErrors.InvalidCursor("after", after);
        }
        Check(rows);
        return (int)rows;
    }

    /// <summary>Checks the number of rows that the lists of an operation skip.</summary>
    /// <exception cref="TypeSystem.GraphQLException">More rows would be skipped than allowed (OFFSET_TOO_LARGE).</exception>
    public static void Check(long rows)
    {
        if (rows > Max)
        {
            throw ConventionsErrors.OffsetTooLarge(rows, Max);
        }
    }
}
