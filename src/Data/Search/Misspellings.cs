namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// The words that a word may be a misspelling of: those that differ by one missing, additional or wrong letter, or by two swapped neighbours.
/// </summary>
internal static class Misspellings
{
    /// <summary>The number of letters from which on a word may be misspelled.</summary>
    public const int MinLength = 5;

    /// <summary>The number of letters up to which a word may be misspelled.</summary>
    public const int MaxLength = 20;

    private static readonly string[] s_alphabets = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюяєіјљњћџґђ", "αβγδεζηθικλμνοπρστυφχψω"];

    /// <summary>
    /// Returns the other words. Empty for a word that is too short or too long, or that has other characters than the letters of one of the Latin, Cyrillic
    /// and Greek alphabets.
    /// </summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        if (word.Length is < MinLength or > MaxLength || Array.Find(s_alphabets, letters => word.All(letters.Contains)) is not { } alphabet)
        {
            return [];
        }
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= word.Length; i++)
        {
            var (before, after) = (word[..i], word[i..]);
            foreach (var letter in alphabet)
            {
                words.Add(before + letter + after);
                if (after.Length > 0)
                {
                    words.Add(before + letter + after[1..]);
                }
            }
            if (after.Length > 0)
            {
                words.Add(before + after[1..]);
            }
            if (after.Length > 1)
            {
                words.Add($"{before}{after[1]}{after[0]}{after[2..]}");
            }
        }
        words.Remove(word);
        return words;
    }

    /// <summary>Returns whether a word is one of those that another one may be a misspelling of.</summary>
    public static bool Include(IReadOnlyCollection<string> words, string word) => words is HashSet<string> set && set.Contains(word);
}
