namespace Qplet.GraphQL.Data.Search;

/// <summary>A part of a text that matches a word that is searched for.</summary>
/// <param name="Start">The place in the text, in UTF-16 code units.</param>
/// <param name="Length">The length, in UTF-16 code units.</param>
/// <param name="Kind">How it matches.</param>
/// <param name="Word">The index of the word that it matches.</param>
public readonly record struct SearchMatch(int Start, int Length, MatchKind Kind, int Word);
