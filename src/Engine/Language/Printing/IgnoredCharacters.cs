using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Removes ignored tokens from GraphQL text.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Ignored-Tokens">Section 2.1.6 Ignored Tokens</see>.</remarks>
public static class IgnoredCharacters
{
    /// <summary>
    /// Removes optional white space, line breaks, commas and comments, and minimises block strings. Equal token sequences produce equal results, so the result
    /// can be used as a document key.
    /// </summary>
    /// <param name="text">A document or a part of one.</param>
    /// <returns>The remaining text.</returns>
    /// <exception cref="GraphQLSyntaxException">The text contains an invalid token.</exception>
    public static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var bytes = SourceText.ToUtf8(text);
        var lexer = new Lexer(bytes);
        var isAfterWord = false;
        for (lexer.Next(out var token); token.Kind != TokenKind.EndOfFile; lexer.Next(out token))
        {
            var isWord = !token.Kind.IsPunctuator;
            if (isAfterWord && (isWord || token.Kind == TokenKind.Spread))
            {
                result.Append(' ');
            }

            if (token.Kind == TokenKind.BlockString)
            {
                result.Append(BlockString.Print(lexer.StringValue(token), minimize: true));
            }
            else
            {
                result.Append(text, token.Offset, token.EndOffset - token.Offset);
            }

            isAfterWord = isWord;
        }

        return result.ToString();
    }
}
