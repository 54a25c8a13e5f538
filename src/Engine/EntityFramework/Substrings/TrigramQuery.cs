using System.Text;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Writes queries for indexes of FTS5 with the tokenizer <c>trigram</c>, which finds texts of at least three characters and ignores case.</summary>
/// <remarks>
/// FTS5 folds the letters of Unicode 6.1. A newer letter with a lowercase and an uppercase form splits the text: the index only looks for the parts before and
/// after it.
/// </remarks>
internal static class TrigramQuery
{
    private const int MinLength = 3;

    /// <summary>
    /// Returns a query that finds every row whose column matches a pattern. Returns null if the pattern has too few characters for the index.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">The pattern.</param>
    public static string? Of(string column, TextPattern pattern)
    {
        var parts = Split(pattern.Text).Select(static part => Quote(part)).ToList();
        return parts.Count == 0 ? null : $"{{{Quote(column)}}} : ({string.Join(" AND ", parts)})";
    }

    private static IEnumerable<string> Split(string text)
    {
        var part = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsFolded(rune))
            {
                part.Append(rune.ToString());
                length++;
                continue;
            }
            if (length >= MinLength)
            {
                yield return part.ToString();
            }
            part.Clear();
            length = 0;
        }
        if (length >= MinLength)
        {
            yield return part.ToString();
        }
    }

    /// <summary>Returns whether FTS5 treats all forms of a letter alike. It ends a query at U+0000.</summary>
    private static bool IsFolded(Rune rune)
    {
        var (lower, upper) = (Rune.ToLowerInvariant(rune), Rune.ToUpperInvariant(rune));
        return rune.Value != 0 && ((lower == rune && upper == rune) || (IsOld(rune) && IsOld(lower) && IsOld(upper)));
    }

    /// <summary>Returns whether a letter belongs to the scripts whose forms FTS5 knows: Latin, Greek and Cyrillic.</summary>
    private static bool IsOld(Rune rune) => rune.Value is < 0x250 or (>= 0x386 and <= 0x3CE) or (>= 0x400 and <= 0x527) or (>= 0x1E00 and <= 0x1FFF);

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
