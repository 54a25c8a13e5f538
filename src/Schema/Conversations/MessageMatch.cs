namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message that contains the text searched for.</summary>
/// <param name="Message">The message.</param>
/// <param name="Match">The text found, with up to 40 characters of context on each side. <c>…</c> marks omitted text.</param>
[ObjectType]
public sealed record MessageMatch(Message Message, string Match)
{
    private const int Context = 40;

    internal static MessageMatch Of(Message message, string term)
    {
        var content = message.Content;
        var found = Math.Max(0, content.IndexOf(term, StringComparison.OrdinalIgnoreCase));
        var start = Math.Max(0, found - Context);
        var end = Math.Min(content.Length, found + term.Length + Context);

        // Do not split surrogate pairs.
        if (start > 0 && char.IsLowSurrogate(content[start]))
        {
            start++;
        }
        if (end < content.Length && char.IsLowSurrogate(content[end]))
        {
            end--;
        }
        return new(message, $"{(start > 0 ? "…" : "")}{content[start..end]}{(end < content.Length ? "…" : "")}");
    }
}
