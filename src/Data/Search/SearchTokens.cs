namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// The tokens that the index of the search consists of. A word of any text is a token itself. Other tokens begin with a sign that no word contains.
/// </summary>
internal static class SearchTokens
{
    /// <summary>From this length, a prefix is searched for in all texts; a shorter one only in names.</summary>
    public const int MinPrefixLength = 3;

    private const char NameSign = '§';
    private const char PrefixSign = '‹';
    private const char KindSign = '¤';

    /// <summary>The token of a word in a name.</summary>
    public static string InName(string word) => NameSign + word;

    /// <summary>The token of the first one or two letters of a longer word in a name.</summary>
    public static string ShortPrefix(string prefix) => PrefixSign + prefix;

    /// <summary>The token of all rows of a kind.</summary>
    public static string OfKind(string kind) => KindSign + kind.Replace("-", "", StringComparison.Ordinal);

    /// <summary>The token of all rows in a group, such as the messages of a conversation.</summary>
    public static string OfGroup(Guid group) => $"{KindSign}{group:N}";

    /// <summary>Returns the tokens of a word in a name.</summary>
    public static IEnumerable<string> OfName(string word)
    {
        yield return word;
        yield return InName(word);
        for (var length = 1; length < Math.Min(MinPrefixLength, word.Length); length++)
        {
            if (!char.IsHighSurrogate(word[length - 1]))
            {
                yield return ShortPrefix(word[..length]);
            }
        }
    }
}
