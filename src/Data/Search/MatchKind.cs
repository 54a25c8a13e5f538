namespace Qplet.GraphQL.Data.Search;

/// <summary>How a word of a text matches a word that is searched for, the best kind first.</summary>
public enum MatchKind
{
    /// <summary>The words are the same.</summary>
    Exact,

    /// <summary>The text's word begins with the other.</summary>
    Prefix,

    /// <summary>The words differ by one typing error.</summary>
    Misspelled,
}
