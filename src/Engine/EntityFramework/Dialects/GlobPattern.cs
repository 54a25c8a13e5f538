using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Patterns of SQLite's GLOB that find a text in whatever case: every letter stands as the class of its forms. GLOB knows characters beyond ASCII, which LIKE
/// compares exactly.
/// </summary>
internal static class GlobPattern
{
    public static string Of(string text, bool isOpenAtStart, bool isOpenAtEnd)
    {
        var pattern = new StringBuilder((text.Length * 5) + 2);
        if (isOpenAtStart)
        {
            pattern.Append('*');
        }
        foreach (var rune in text.EnumerateRunes())
        {
            var (lower, upper) = (Rune.ToLowerInvariant(rune), Rune.ToUpperInvariant(rune));
            pattern.Append('[').Append(rune.ToString());
            if (lower != rune)
            {
                pattern.Append(lower.ToString());
            }
            if (upper != rune)
            {
                pattern.Append(upper.ToString());
            }
            if (Rune.ToLowerInvariant(upper) is var folded && folded != lower && folded != rune)
            {
                pattern.Append(folded.ToString());
            }
            pattern.Append(']');
        }

        if (isOpenAtEnd)
        {
            pattern.Append('*');
        }
        return pattern.ToString();
    }
}
