namespace Qplet.GraphQL.Language;

/// <summary>Classifies kinds of tokens and names them in error messages.</summary>
internal static class TokenKindExtensions
{
    extension(TokenKind kind)
    {
        /// <summary>Whether the token is one of the punctuators of section 2.1.7.</summary>
        public bool IsPunctuator => kind is > TokenKind.EndOfFile and < TokenKind.Name;

        /// <summary>Describes the kind as error messages do: punctuators in quotes, all others by name.</summary>
        public string Describe() =>
            kind switch
            {
                TokenKind.EndOfFile => "<EOF>",
                TokenKind.Bang => "\"!\"",
                TokenKind.Dollar => "\"$\"",
                TokenKind.Ampersand => "\"&\"",
                TokenKind.LeftParenthesis => "\"(\"",
                TokenKind.RightParenthesis => "\")\"",
                TokenKind.Spread => "\"...\"",
                TokenKind.Colon => "\":\"",
                TokenKind.Equal => "\"=\"",
                TokenKind.At => "\"@\"",
                TokenKind.LeftBracket => "\"[\"",
                TokenKind.RightBracket => "\"]\"",
                TokenKind.LeftBrace => "\"{\"",
                TokenKind.Pipe => "\"|\"",
                TokenKind.RightBrace => "\"}\"",
                _ => kind.ToString(),
            };
    }
}
