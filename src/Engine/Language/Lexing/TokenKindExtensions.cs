namespace Qplet.GraphQL.Language;

/// <summary>Classification and names of token kinds.</summary>
internal static class TokenKindExtensions
{
    extension(TokenKind kind)
    {
        /// <summary>Whether the token is a punctuator (<see href="https://spec.graphql.org/September2025/#sec-Punctuators">section 2.1.7</see>).</summary>
        public bool IsPunctuator => kind is > TokenKind.EndOfFile and < TokenKind.Name;

        /// <summary>Returns the name used in error messages: punctuators in quotes, other kinds by name.</summary>
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
