namespace Qplet.GraphQL.Data.Search;

/// <summary>A word that is searched for.</summary>
/// <param name="text">The folded word.</param>
/// <param name="isLast">Whether it is the last one, which may still be typed: longer words that begin with it match as well.</param>
/// <param name="others">The words that it may be a misspelling of.</param>
internal sealed class SearchTermWord(string text, bool isLast, IReadOnlyCollection<string> others)
{
    /// <summary>The folded word.</summary>
    public string Text => text;

    /// <summary>The words that it may be a misspelling of.</summary>
    public IReadOnlyCollection<string> Others => others;

    /// <summary>Whether words that differ by one typing error match.</summary>
    public bool HasMisspellings => others.Count > 0;

    /// <summary>Returns the word with those of the words that it may be a misspelling of that are in a set.</summary>
    public SearchTermWord Among(IReadOnlySet<string> words) => new(text, isLast, [.. others.Where(words.Contains)]);

    /// <summary>Returns how a word of a text matches, or null if it does not.</summary>
    /// <param name="word">The folded word of the text.</param>
    /// <param name="isName">Whether the text is a name.</param>
    public MatchKind? Match(string word, bool isName) =>
        word == text ? MatchKind.Exact
        : isLast && (isName || text.Length >= SearchTokens.MinPrefixLength) && word.StartsWith(text, StringComparison.Ordinal) ? MatchKind.Prefix
        : Misspellings.Include(others, word) ? MatchKind.Misspelled
        : null;

    /// <summary>Returns the condition that an entry has a word that matches at least as well as a kind of match.</summary>
    public TokenQuery QueryFor(MatchKind worst, bool inNames)
    {
        var parts = new List<TokenQuery> { Token(text, inNames) };
        if (worst >= MatchKind.Prefix && isLast)
        {
            parts.Add(
                text.Length >= SearchTokens.MinPrefixLength
                    ? TokenQuery.StartingWith(inNames ? SearchTokens.InName(text) : text)
                    : TokenQuery.Of(SearchTokens.ShortPrefix(text))
            );
        }
        if (worst >= MatchKind.Misspelled)
        {
            parts.AddRange(others.Select(other => Token(other, inNames)));
        }
        return TokenQuery.Any(parts);
    }

    private static TokenQuery Token(string word, bool inNames) => TokenQuery.Of(inNames ? SearchTokens.InName(word) : word);
}
