using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Creates SQLite GLOB patterns that match a text ignoring case: each letter is replaced by a class of its case variants. GLOB supports characters beyond
/// ASCII, which LIKE compares case-sensitively.
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
            // In a class the first would negate it, and the second would end it. Outside they stand for themselves.
            if (rune.Value is '^' or ']')
            {
                pattern.Append(rune.ToString());
                continue;
            }
            pattern.Append('[');
            CaseVariants.Append(pattern, rune);
            pattern.Append(']');
        }

        if (isOpenAtEnd)
        {
            pattern.Append('*');
        }
        return pattern.ToString();
    }
}
