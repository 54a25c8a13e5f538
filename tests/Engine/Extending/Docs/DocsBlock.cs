namespace Qplet.GraphQL.Extending.Docs;

/// <summary>A fenced block.</summary>
/// <param name="Language">The language behind the fence.</param>
/// <param name="Text">The text, with a line feed at the end of each line.</param>
/// <param name="Origin">Where the code stands that the block quotes; null where the page does not say.</param>
internal sealed record DocsBlock(string Language, string Text, string? Origin);
