namespace Qplet.GraphQL.Language;

/// <summary>Reads the tokens of a schema coordinate.</summary>
internal ref struct SchemaCoordinateReader(string text)
{
    private int _position;

    /// <summary>Accepts a punctuator if it is the next token.</summary>
    public bool Skip(char punctuator)
    {
        if (_position == text.Length || text[_position] != punctuator)
        {
            return false;
        }

        _position++;
        return true;
    }

    public void Expect(char punctuator)
    {
        if (!Skip(punctuator))
        {
            throw SyntaxErrors.Expected(Here(), $"\"{punctuator}\"", DescribeNext());
        }
    }

    public string ReadName()
    {
        var end = EndOfName();
        if (end == _position)
        {
            throw SyntaxErrors.Expected(Here(), TokenKind.Name.Describe(), DescribeNext());
        }

        var name = text[_position..end];
        _position = end;
        return name;
    }

    public readonly void ExpectEnd()
    {
        if (_position < text.Length)
        {
            throw SyntaxErrors.Expected(Here(), TokenKind.EndOfFile.Describe(), DescribeNext());
        }
    }

    private readonly int EndOfName()
    {
        var end = _position;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_' || (end > _position && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        return end;
    }

    private readonly Location Here() => new(_position, _position, 1, _position + 1);

    /// <exception cref="GraphQLSyntaxException">The next character does not start a token.</exception>
    private readonly string DescribeNext()
    {
        if (_position == text.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }

        var end = EndOfName();
        if (end > _position)
        {
            return $"{TokenKind.Name.Describe()} \"{SyntaxErrors.Shorten(text[_position..end])}\"";
        }

        var next = text[_position];
        return next is '.' or '(' or ')' or ':' or '@'
            ? $"\"{next}\""
            : throw SyntaxErrors.InvalidCharacter(
                Here(),
                next == '"' ? "'\"'"
                    : next is >= ' ' and <= '~' ? $"\"{next}\""
                    : $"U+{(int)next:X4}"
            );
    }
}
