using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Divides a text that has several wishes, such as <c>follow the band and add their track to my playlist</c>. A wish starts after a sentence or with a word
/// such as <c>and</c>, if a verb or a word of a question follows: <c>games and films</c> is one wish. If there is such a word, commas divide wishes as well.
/// </summary>
internal sealed class WishReader(WordIndex index)
{
    private const int MaxWishes = 4;
    private const int MinWords = 2;

    /// <summary>The number of characters that are read to find out whether a wish starts.</summary>
    private const int MaxStart = 100;

    private static readonly FrozenSet<string> s_conjunctions = SetOf("and then also plus afterwards besides");

    /// <summary>What may stand between the start of a wish and its verb, such as <c>then I want to</c>.</summary>
    private static readonly FrozenSet<string> s_openings = SetOf(
        "i we you me us to want wants need needs would like please let can could should must will gonna wanna try help"
    );

    private static readonly FrozenSet<string> s_questionWords = SetOf("who whose what which when where why how see show list find tell check look");

    /// <summary>The words that follow a verb, but hardly a noun.</summary>
    private static readonly FrozenSet<string> s_objects = SetOf("the a an my your his her its our their this that these those it them him me us all some");

    /// <summary>Returns the wishes of a text, in their order; only the text itself if it has one.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        var wishes = new List<string>();
        var start = 0;
        bool? divideAtCommas = null;
        for (var i = 1; i < text.Length && wishes.Count + 1 < MaxWishes; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i]))
            {
                continue;
            }
            var isEnd =
                s_conjunctions.Contains(WordAt(text, i))
                || MarkBefore(text, i) is ';' or '.' or '!' or '?'
                || (MarkBefore(text, i) == ',' && (divideAtCommas ??= HasConjunction(text)));
            if (isEnd && StartsWish(text, i) && SearchWords.Read(text[start..i]).Count >= MinWords)
            {
                wishes.Add(text[start..i]);
                start = i;
            }
        }
        wishes.Add(text[start..]);
        return wishes;
    }

    private bool HasConjunction(string text) =>
        Enumerable.Range(1, text.Length - 1).Any(i => char.IsWhiteSpace(text[i - 1]) && s_conjunctions.Contains(WordAt(text, i)) && StartsWish(text, i));

    /// <summary>Returns the last character before an index that is no white space.</summary>
    private static char MarkBefore(string text, int index) => text.AsSpan(0, index).TrimEnd() is [.., var last] ? last : default;

    private static string WordAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[index..end].ToLowerInvariant();
    }

    private bool StartsWish(string text, int start)
    {
        var words = SearchWords.Read(text[start..Math.Min(text.Length, start + MaxStart)]);
        var first = words.FindIndex(static word => !s_conjunctions.Contains(word));
        if (first < 0 || words.Count - first < MinWords)
        {
            return false;
        }
        if (s_questionWords.Contains(words[first]) || (words[0] == "and" && words[first] is "their" or "its"))
        {
            return true;
        }
        var verb = words.FindIndex(first, static word => !s_openings.Contains(word));
        return verb >= 0
            && verb + 1 < words.Count
            && !SearchWords.IsStopWord(words[verb])
            && !words[verb].EndsWith('s')
            && (index.StartsMutation(WordStemmer.Stem(words[verb])) || s_objects.Contains(words[verb + 1]));
    }

    private static FrozenSet<string> SetOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
