namespace Qplet.GraphQL.Execution;

/// <summary>A shared fragment in the text of a document.</summary>
/// <param name="Line">The line of the text where it begins, starting at 1.</param>
/// <param name="File">The file of the fragment.</param>
/// <param name="LineInFile">The line of the file where it begins, starting at 1.</param>
internal sealed record DocumentPart(int Line, string File, int LineInFile);
