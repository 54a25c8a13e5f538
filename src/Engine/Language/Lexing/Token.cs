namespace Qplet.GraphQL.Language;

/// <summary>A lexical token as a part of the text; its value is read from the text only when asked for.</summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>Whether the content of a string has anything to resolve: escapes, or in a block string lines and escaped quotes.</summary>
    public bool IsEscaped;

    /// <summary>Where the token begins and ends, in bytes.</summary>
    public int Start,
        End;

    /// <summary>Where the token begins and ends, in UTF-16 code units.</summary>
    public int Offset,
        EndOffset;

    /// <summary>The line and column of the beginning, from 1.</summary>
    public int Line,
        Column;

    /// <summary>The part of the text that the token is.</summary>
    public readonly Location Location => new(Offset, EndOffset, Line, Column);
}
