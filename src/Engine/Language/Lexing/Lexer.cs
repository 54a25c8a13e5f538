using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Splits UTF-8 text into tokens without allocating; skips ignored tokens.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text">Section 2.1 Source Text</see>.</remarks>
internal ref partial struct Lexer(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> s_commentStops = SearchValues.Create([(byte)'\n', (byte)'\r', .. NonAscii()]);
    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create([(byte)'"', (byte)'\\', (byte)'\n', (byte)'\r', .. NonAscii()]);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;
    private int _line = 1;

    /// <summary>The offset of the current line's start, in UTF-16 code units.</summary>
    private int _lineStart;

    /// <summary>The number of bytes before the current position, minus the number of UTF-16 code units they encode.</summary>
    private int _excess;

    /// <summary>Returns the text of a token, without the quotes of a string.</summary>
    public readonly ReadOnlySpan<byte> RawValue(in Token token) =>
        token.Kind switch
        {
            TokenKind.String => _text[(token.Start + 1)..(token.End - 1)],
            TokenKind.BlockString => _text[(token.Start + 3)..(token.End - 3)],
            _ => _text[token.Start..token.End],
        };

    /// <summary>Reads the next token.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid token, or not valid UTF-8.</exception>
    public void Next(out Token token)
    {
        while (_position < _text.Length)
        {
            var b = _text[_position];
            switch (b)
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    SkipLineTerminator(b);
                    continue;
                case (byte)'#':
                    SkipComment();
                    continue;
                case 0xEF when IsByteOrderMark():
                    _position += 3;
                    _excess += 2;
                    continue;
            }

            Begin(out token);
            ReadToken(b, ref token);
            token.End = _position;
            token.EndOffset = _position - _excess;
            return;
        }

        Begin(out token);
        token.Kind = TokenKind.EndOfFile;
        token.End = _position;
        token.EndOffset = token.Offset;
    }

    private readonly void Begin(out Token token)
    {
        token = default;
        token.Start = _position;
        token.Offset = _position - _excess;
        token.Line = _line;
        token.Column = 1 + token.Offset - _lineStart;
    }

    private void ReadToken(byte first, ref Token token)
    {
        if (IsNameStart(first))
        {
            token.Kind = TokenKind.Name;
            ReadName();
            return;
        }

        if (IsDigit(first) || first == '-')
        {
            token.Kind = ReadNumber(first);
            return;
        }

        token.Kind = first switch
        {
            (byte)'{' => ReadPunctuator(TokenKind.LeftBrace),
            (byte)'}' => ReadPunctuator(TokenKind.RightBrace),
            (byte)'(' => ReadPunctuator(TokenKind.LeftParenthesis),
            (byte)')' => ReadPunctuator(TokenKind.RightParenthesis),
            (byte)':' => ReadPunctuator(TokenKind.Colon),
            (byte)'$' => ReadPunctuator(TokenKind.Dollar),
            (byte)'!' => ReadPunctuator(TokenKind.Bang),
            (byte)'[' => ReadPunctuator(TokenKind.LeftBracket),
            (byte)']' => ReadPunctuator(TokenKind.RightBracket),
            (byte)'=' => ReadPunctuator(TokenKind.Equal),
            (byte)'@' => ReadPunctuator(TokenKind.At),
            (byte)'|' => ReadPunctuator(TokenKind.Pipe),
            (byte)'&' => ReadPunctuator(TokenKind.Ampersand),
            (byte)'.' => ReadSpread(),
            (byte)'"' => ReadStringOrBlockString(ref token),
            _ => throw UnexpectedCharacter(),
        };
    }

    private TokenKind ReadPunctuator(TokenKind kind)
    {
        _position++;
        return kind;
    }

    private void ReadName()
    {
        do
        {
            _position++;
        } while (_position < _text.Length && IsNameContinue(_text[_position]));
    }

    private TokenKind ReadSpread()
    {
        var rest = _text[_position..];
        if (rest.StartsWith("..."u8))
        {
            _position += 3;
            return TokenKind.Spread;
        }

        if (rest.StartsWith(".."u8))
        {
            throw SyntaxErrors.TwoDots(Here());
        }

        if (rest.Length > 1 && IsDigit(rest[1]))
        {
            var end = 2;
            while (end < rest.Length && IsDigit(rest[end]))
            {
                end++;
            }

            throw SyntaxErrors.NumberStartsWithDot(Here(), Encoding.ASCII.GetString(rest[1..end]));
        }

        throw UnexpectedCharacter();
    }

    /// <summary>Reads an integer or float.</summary>
    /// <remarks>
    /// <see href="https://spec.graphql.org/September2025/#sec-Int-Value">Section 2.10.1 Int Value</see> and
    /// <see href="https://spec.graphql.org/September2025/#sec-Float-Value">2.10.2 Float Value</see>.
    /// </remarks>
    private TokenKind ReadNumber(byte first)
    {
        var kind = TokenKind.Int;
        if (first == '-')
        {
            _position++;
        }

        if (Peek() == '0')
        {
            _position++;
            if (IsDigit(Peek()))
            {
                throw SyntaxErrors.DigitAfterZero(Here(), DescribeCharacter());
            }
        }
        else
        {
            ReadDigits();
        }

        if (Peek() == '.')
        {
            kind = TokenKind.Float;
            _position++;
            ReadDigits();
        }

        if (Peek() is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            _position++;
            if (Peek() is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            ReadDigits();
        }

        return Peek() == '.' || IsNameStart(Peek()) ? throw SyntaxErrors.DigitExpected(Here(), DescribeCharacter()) : kind;
    }

    private void ReadDigits()
    {
        if (!IsDigit(Peek()))
        {
            throw SyntaxErrors.DigitExpected(Here(), DescribeCharacter());
        }

        do
        {
            _position++;
        } while (IsDigit(Peek()));
    }

    private void SkipComment()
    {
        while (true)
        {
            var stop = _text[_position..].IndexOfAny(s_commentStops);
            if (stop < 0)
            {
                _position = _text.Length;
                return;
            }

            _position += stop;
            if (_text[_position] is (byte)'\n' or (byte)'\r')
            {
                return;
            }

            SkipNonAscii(inString: false);
        }
    }

    private void SkipLineTerminator(byte b)
    {
        _position += b == '\r' && PeekAt(1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position - _excess;
    }

    /// <summary>Skips one character outside ASCII.</summary>
    private void SkipNonAscii(bool inString)
    {
        if (Rune.DecodeFromUtf8(_text[_position..], out var rune, out var length) != OperationStatus.Done)
        {
            throw InvalidCharacter(inString);
        }

        _position += length;
        _excess += length - rune.Utf16SequenceLength;
    }

    private readonly bool IsByteOrderMark() => _text[_position..] is [0xEF, 0xBB, 0xBF, ..];

    /// <summary>Returns the byte at the current position, or 0 at the end of the text.</summary>
    private readonly byte Peek() => PeekAt(0);

    private readonly byte PeekAt(int distance) => _position + distance < _text.Length ? _text[_position + distance] : (byte)0;

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    private static bool IsNameStart(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a' || b == '_';

    private static bool IsNameContinue(byte b) => IsNameStart(b) || IsDigit(b);

    private static IEnumerable<byte> NonAscii() => Enumerable.Range(0x80, 0x80).Select(b => (byte)b);
}
