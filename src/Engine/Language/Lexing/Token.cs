namespace Qplet.GraphQL.Language;

/// <summary>A lexical token as a range of the text; its value is read from the text on demand.</summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>Whether the content of a string needs processing: escape sequences, or the lines and escaped quotes of a block string.</summary>
    public bool IsEscaped;

    /// <summary>The start and end of the token, in bytes.</summary>
    public int Start,
        End;

    /// <summary>The start and end of the token, in UTF-16 code units.</summary>
    public int Offset,
        EndOffset;

    /// <summary>The line and column of the start, starting at 1.</summary>
    public int Line,
        Column;

    /// <summary>The location of the token in the text.</summary>
    public readonly Location Location => new(Offset, EndOffset, Line, Column);
}
