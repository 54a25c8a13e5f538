namespace Qplet.GraphQL.Data.Import;

/// <summary>A problem with an element of a file that could not be imported, or only in part.</summary>
/// <param name="File">The path of the file, relative to the folder.</param>
/// <param name="Place">The place in the file: line and column, or a JSON path such as <c>$.data[3]</c>.</param>
/// <param name="Message">The description of the problem and of what was done instead.</param>
/// <param name="IsError">Whether the file or element was skipped; if false, it was imported in part.</param>
public sealed record ImportProblem(string File, string Place, string Message, bool IsError);
