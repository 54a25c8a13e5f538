using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Reads the words of names, descriptions and questions.</summary>
internal static class SearchWords
{
    private const int MaxWordLength = 64;

    /// <summary>Words that questions and descriptions have without saying what they are about.</summary>
    private static readonly FrozenSet<string> s_stopWords = (
        "a an the this that these those there here of to in on at by for from with within into onto out up about as per via and or nor but if then than so too "
        + "i me my mine myself you your yours he him his she her it its we us our they them their theirs who whom whose which what when where why how "
        + "is are was were be been being am do does did done has have had having can could may might must shall should will would let lets "
        + "not no nor only just also very all any some each every other others such same own please want wants need needs take takes say says "
        + "get gets getting retrieve include includes included including told come comes coming go goes going until "
        + "show shows give gives see tell tells fetch fetching list lists return returns returned endpoint entity "
        + "one ones thing things null true false whether etc"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns whether a word is left out of the index and of questions.</summary>
    public static bool IsStopWord(string word) => word.Length < 2 || s_stopWords.Contains(word);

    /// <summary>
    /// Returns the words of a text in lower case and in order: runs of letters and digits, divided where a name changes from lower to upper case. A compound
    /// with hyphens is returned as one word, followed by its parts. Spoken and irregular forms are returned as the usual words.
    /// </summary>
    public static List<string> Read(string text) =>
        [.. Split(text).SelectMany(static word => SpokenForms.Find(word) is { } usual ? (IEnumerable<string>)usual : [word])];

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var compound = 0;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && (i == start || !StartsWord(text, i)))
            {
                i++;
            }
            words.Add(Lower(text[start..i]));
            var end = i;
            i = SkipApostrophe(text, i);
            if (IsNegation(text, end, i))
            {
                words[^1] = words[^1] == "can" ? "can" : words[^1][..^1];
                words.Add("not");
            }
            if (i + 1 < text.Length && text[i] == '-' && char.IsLetterOrDigit(text[i + 1]))
            {
                compound++;
            }
            else
            {
                Join(words, ref compound);
            }
        }

        return words;
    }

    /// <summary>Returns the stems of the words that count, in order.</summary>
    public static IEnumerable<string> StemsOf(string text) => Read(text).Where(static word => !IsStopWord(word)).Select(WordStemmer.Stem);

    /// <summary>Returns the word that a stem negates, such as <c>follow</c> for <c>unfollow</c>; null if it does not seem to negate one.</summary>
    public static string? OppositeOf(string stem) => stem.Length > 4 && stem.StartsWith("un", StringComparison.Ordinal) ? stem[2..] : null;

    private static void Join(List<string> words, ref int hyphens)
    {
        if (hyphens > 0)
        {
            var first = words.Count - hyphens - 1;
            words.Insert(first, Lower(string.Concat(words.Skip(first))));
        }
        hyphens = 0;
    }

    private static string Lower(string word) => (word.Length > MaxWordLength ? word[..MaxWordLength] : word).ToLowerInvariant();

    /// <summary>Returns whether a new word starts within a name: <c>trackCount</c>, <c>APIKey</c>, but not <c>APIs</c>.</summary>
    private static bool StartsWord(string text, int index) =>
        char.IsUpper(text[index])
        && (!char.IsUpper(text[index - 1]) || (index + 1 < text.Length && char.IsLower(text[index + 1]) && !IsPlural(text, index + 1)));

    private static bool IsPlural(string text, int index) => text[index] == 's' && (index + 1 == text.Length || !char.IsLetter(text[index + 1]));

    /// <summary>Returns whether a word was contracted with `not`, such as <c>don't</c>.</summary>
    private static bool IsNegation(string text, int end, int next) =>
        next == end + 2 && end > 1 && (text[end + 1] is 't' or 'T') && (text[end - 1] is 'n' or 'N');

    /// <summary>Skips the rest of a contraction or genitive, such as <c>'s</c>.</summary>
    private static int SkipApostrophe(string text, int index)
    {
        if (index + 1 >= text.Length || text[index] is not ('\'' or '’') || !char.IsLetter(text[index + 1]))
        {
            return index;
        }
        index++;
        while (index < text.Length && char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }
}
