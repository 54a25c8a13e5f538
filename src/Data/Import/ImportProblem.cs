namespace Qplet.GraphQL.Data.Import;

/// <summary>Something in a file that could not be imported, or only in part.</summary>
/// <param name="File">The file, relative to the folder.</param>
/// <param name="Place">Where in the file: line and column, or a JSON path such as <c>$.data[3]</c>.</param>
/// <param name="Message">What is the matter, and what was done instead.</param>
/// <param name="IsError">Whether the file or its element was left out; otherwise it was imported with a gap.</param>
public sealed record ImportProblem(string File, string Place, string Message, bool IsError);
