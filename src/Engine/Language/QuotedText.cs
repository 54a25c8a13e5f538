namespace Qplet.GraphQL.Language;

/// <summary>Shortens text from a request for use in messages.</summary>
public static class QuotedText
{
    /// <summary>
    /// Returns the text, or its first <paramref name="maxLength" /> UTF-16 code units followed by an ellipsis if it is longer. A surrogate pair is never split.
    /// </summary>
    public static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
