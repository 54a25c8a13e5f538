namespace Qplet.GraphQL.Language;

/// <summary>A part of a source text.</summary>
/// <param name="Start">Where the part begins, as an offset in UTF-16 code units from the beginning of the text.</param>
/// <param name="End">Where the part ends (exclusive), as an offset in UTF-16 code units.</param>
/// <param name="Line">The line of the beginning, from 1; lines end with <c>\n</c>, <c>\r</c> or <c>\r\n</c>.</param>
/// <param name="Column">The column of the beginning in UTF-16 code units, from 1.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
