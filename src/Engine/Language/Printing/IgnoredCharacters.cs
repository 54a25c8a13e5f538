using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Removal of what the grammar ignores.</summary>
/// <remarks>Section 2.1.6 Ignored Tokens.</remarks>
public static class IgnoredCharacters
{
    /// <summary>Removes white space, line breaks, commas and comments that do not matter, and puts block strings into their shortest form. Equal token
    /// sequences give equal results, so the result serves as a key for documents.</summary>
    /// <param name="text">The text of a document or of a part of one.</param>
    /// <returns>The text that is left.</returns>
    /// <exception cref="GraphQLSyntaxException">The text cannot be cut into tokens.</exception>
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
