using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// Creates regular expressions of PostgreSQL that match a text ignoring case, like <see cref="GlobPattern" /> on SQLite: each letter is replaced by a class of
/// its case variants. ILIKE would ignore case by the locale of the database.
/// </summary>
internal static class RegexPattern
{
    public static string Of(string text, bool isOpenAtStart, bool isOpenAtEnd)
    {
        var pattern = new StringBuilder((text.Length * 4) + 2);
        if (!isOpenAtStart)
        {
            pattern.Append('^');
        }
        foreach (var rune in text.EnumerateRunes())
        {
            var start = pattern.Length;
            if (CaseVariants.Append(pattern, rune) > 1)
            {
                pattern.Insert(start, '[').Append(']');
            }
            else if (rune.IsAscii && !Rune.IsLetterOrDigit(rune))
            {
                pattern.Insert(start, '\\');
            }
        }

        if (!isOpenAtEnd)
        {
            pattern.Append('$');
        }
        return pattern.ToString();
    }
}
