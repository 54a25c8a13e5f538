using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Parsing shared by the date and time scalars.</summary>
internal static class DateTimeText
{
    private const int TicksDigits = 7;
    private const int MaxFractionDigits = 9;

    /// <summary>
    /// Truncates a fraction of a second of at most nine digits to seven, the precision of a tick; returns null if the fraction is empty or longer.
    /// </summary>
    public static string? CutFraction(string text)
    {
        var point = text.IndexOf('.');
        if (point < 0)
        {
            return text;
        }

        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = end - point - 1;
        if (digits is 0 or > MaxFractionDigits)
        {
            return null;
        }
        return digits <= TicksDigits ? text : string.Concat(text.AsSpan(0, point + 1 + TicksDigits), text.AsSpan(end));
    }

    /// <summary>Parses a point in time with an offset in RFC 3339 format.</summary>
    public static bool TryParseOffset(string text, out DateTimeOffset value)
    {
        value = default;
        return HasOffset(text)
            && CutFraction(text) is { } cut
            && DateTimeOffset.TryParseExact(
                cut.ToUpperInvariant(),
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out value
            );
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
