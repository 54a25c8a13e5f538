namespace Qplet.GraphQL.Extending.Docs;

/// <summary>A fenced block.</summary>
/// <param name="Language">The language behind the fence.</param>
/// <param name="Text">The text, with a line feed at the end of each line.</param>
/// <param name="Origin">The origin of the code that the block quotes. Null if the page does not name it.</param>
internal sealed record DocsBlock(string Language, string Text, string? Origin);
