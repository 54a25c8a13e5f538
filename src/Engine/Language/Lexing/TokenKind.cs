namespace Qplet.GraphQL.Language;

/// <summary>The kinds of lexical tokens.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens">Section 2.1.5 Lexical Tokens</see>.</remarks>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
