namespace Qplet.GraphQL.Language;

/// <summary>A range of a source text.</summary>
/// <param name="Start">The start of the range, as an offset in UTF-16 code units.</param>
/// <param name="End">The end of the range (exclusive), as an offset in UTF-16 code units.</param>
/// <param name="Line">The line of the start, starting at 1; lines end with <c>\n</c>, <c>\r</c> or <c>\r\n</c>.</param>
/// <param name="Column">The column of the start in UTF-16 code units, starting at 1.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
