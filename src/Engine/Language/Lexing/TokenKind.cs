namespace Qplet.GraphQL.Language;

/// <summary>The kinds of lexical tokens.</summary>
/// <remarks>Section 2.1.5 Lexical Tokens.</remarks>
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
