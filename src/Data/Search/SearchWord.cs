namespace Qplet.GraphQL.Data.Search;

/// <summary>A word of a text.</summary>
/// <param name="Folded">The word without letter case and accents.</param>
/// <param name="Start">The place of the word in the text, in UTF-16 code units.</param>
/// <param name="Length">The length of the word in the text, in UTF-16 code units.</param>
public readonly record struct SearchWord(string Folded, int Start, int Length);
