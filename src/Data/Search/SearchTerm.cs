namespace Qplet.GraphQL.Data.Search;

/// <summary>A text that is searched for. All of its words must match, in any order; punctuation is ignored.</summary>
public sealed class SearchTerm
{
    /// <summary>The number of words that may be misspelled. The others must match exactly.</summary>
    private const int MaxMisspelled = 3;

    private readonly IReadOnlyList<SearchTermWord> _words;

    private SearchTerm(IReadOnlyList<SearchTermWord> words) => _words = words;

    /// <summary>Whether the text has no words, so nothing is found.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>The number of tiers: kinds of matches in names, and in any texts.</summary>
    internal static int TierCount { get; } = 2 * Enum.GetValues<MatchKind>().Length;

    /// <summary>The first tier of words with typing errors.</summary>
    internal static int FirstMisspelledTier { get; } = 2 * (int)MatchKind.Misspelled;

    /// <summary>The tiers whose entries have no typing errors, and the others.</summary>
    internal static IReadOnlyList<SearchTierGroup> TierGroups { get; } =
    [new([.. Enumerable.Range(0, FirstMisspelledTier)], false), new([.. Enumerable.Range(FirstMisspelledTier, TierCount - FirstMisspelledTier)], true)];

    /// <summary>The words.</summary>
    internal IReadOnlyList<SearchTermWord> Words => _words;

    /// <summary>Reads a text that is searched for.</summary>
    public static SearchTerm Parse(string text)
    {
        var words = SearchWords.In(text).Select(static word => word.Folded).ToList();
        var last = words.LastOrDefault();
        var misspelled = 0;
        return new([
            .. words
                .Distinct(StringComparer.Ordinal)
                .Select(word => new SearchTermWord(
                    word,
                    word == last,
                    word.Length >= Misspellings.MinLength && misspelled++ < MaxMisspelled ? Misspellings.Of(word) : []
                )),
        ]);
    }

    /// <summary>Returns the term with those of the words that its own may be misspellings of that are in a set.</summary>
    internal SearchTerm Among(IReadOnlySet<string> words) => new([.. _words.Select(word => word.Among(words))]);

    /// <summary>Returns how well the words of a text match, for its highlights.</summary>
    public IReadOnlyList<SearchMatch> MatchesIn(string text, bool isName)
    {
        var matches = new List<SearchMatch>();
        foreach (var word in SearchWords.In(text))
        {
            (MatchKind Kind, int Index)? best = null;
            for (var i = 0; i < _words.Count; i++)
            {
                if (_words[i].Match(word.Folded, isName) is { } kind && (best is null || kind < best.Value.Kind))
                {
                    best = (kind, i);
                }
            }
            if (best is { } found)
            {
                var length = found.Kind == MatchKind.Prefix ? SearchWords.LengthOfPrefix(text, word, _words[found.Index].Text.Length) : word.Length;
                matches.Add(new(word.Start, length, found.Kind, found.Index));
            }
        }
        return matches;
    }

    /// <summary>
    /// Returns the condition for the entries of a tier, without those of better tiers: exact matches in names, exact matches, matches of prefixes in names,
    /// and so on. Returns null if no entry can belong to the tier.
    /// </summary>
    internal TokenQuery? QueryOf(int tier)
    {
        var (kind, inNames) = ((MatchKind)(tier / 2), tier % 2 == 0);
        if (!CanMatch(kind))
        {
            return null;
        }
        var query = QueryOf(kind, inNames);
        var better = kind > MatchKind.Exact ? QueryOf(kind - 1, false) : null;
        return (better, inNames) switch
        {
            (null, true) => query,
            (null, false) => query.Except(QueryOf(kind, true)),
            ({ }, true) => query.Except(better),
            ({ }, false) => query.Except(TokenQuery.Any([better, QueryOf(kind, true)])),
        };
    }

    /// <summary>Returns the condition that the entries of all tiers of a group meet.</summary>
    internal TokenQuery QueryOf(SearchTierGroup group) => QueryOf(group.IsMisspelled ? MatchKind.Misspelled : MatchKind.Prefix, false);

    /// <summary>
    /// Returns the condition for the entries of a tier if names and other texts are searched in different entries. Returns null if no entry can belong to the
    /// tier.
    /// </summary>
    internal TokenQuery? SeparateQueryOf(int tier)
    {
        var (kind, inNames) = ((MatchKind)(tier / 2), tier % 2 == 0);
        if (!CanMatch(kind))
        {
            return null;
        }
        var query = QueryOf(kind, inNames);
        return kind == MatchKind.Exact ? query : query.Except(QueryOf(kind - 1, inNames));
    }

    /// <summary>Returns the condition for the entries of all tiers.</summary>
    /// <param name="inNames">Whether only names are searched.</param>
    internal TokenQuery QueryOfAll(bool inNames = false) => QueryOf(MatchKind.Misspelled, inNames);

    private bool CanMatch(MatchKind kind) => !IsEmpty && (kind != MatchKind.Misspelled || _words.Any(static word => word.HasMisspellings));

    private TokenQuery QueryOf(MatchKind worst, bool inNames) => TokenQuery.All([.. _words.Select(word => word.QueryFor(worst, inNames))]);
}
