using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// The case variants of letters, by which all databases match texts with letters beyond ASCII. The databases' own functions differ, also between the locales of
/// PostgreSQL.
/// </summary>
internal static class CaseVariants
{
    /// <summary>Appends a letter and its case variants, each once, or another character alone.</summary>
    /// <returns>The number of characters.</returns>
    public static int Append(StringBuilder text, Rune rune)
    {
        var (lower, upper) = (Rune.ToLowerInvariant(rune), Rune.ToUpperInvariant(rune));
        var count = 1;
        text.Append(rune.ToString());
        if (lower != rune)
        {
            text.Append(lower.ToString());
            count++;
        }
        if (upper != rune)
        {
            text.Append(upper.ToString());
            count++;
        }
        if (Rune.ToLowerInvariant(upper) is var folded && folded != lower && folded != rune)
        {
            text.Append(folded.ToString());
            count++;
        }
        return count;
    }
}
