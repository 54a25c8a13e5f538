using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>Returns the value of a string token: escape sequences are resolved, and the indentation of a block string is removed.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-String-Value">Section 2.10.4 String Value</see>.</remarks>
    public readonly string StringValue(in Token token)
    {
        var raw = RawValue(token);
        if (token.Kind == TokenKind.BlockString)
        {
            return BlockString.Parse(Encoding.UTF8.GetString(raw));
        }

        return token.IsEscaped ? Unescape(Encoding.UTF8.GetString(raw)) : Encoding.UTF8.GetString(raw);
    }

    private TokenKind ReadStringOrBlockString(ref Token token)
    {
        if (PeekAt(1) == '"' && PeekAt(2) == '"')
        {
            _position += 3;
            ReadBlockString();
            return TokenKind.BlockString;
        }

        _position++;
        while (true)
        {
            var stop = _text[_position..].IndexOfAny(s_stringStops);
            _position = stop < 0 ? _text.Length : _position + stop;
            switch (Peek())
            {
                case (byte)'"':
                    _position++;
                    return TokenKind.String;
                case (byte)'\\':
                    token.IsEscaped = true;
                    SkipEscape();
                    continue;
                case >= 0x80:
                    SkipNonAscii(inString: true);
                    continue;
                default:
                    throw SyntaxErrors.UnterminatedString(Here());
            }
        }
    }

    private void ReadBlockString()
    {
        while (true)
        {
            var stop = _text[_position..].IndexOfAny(s_stringStops);
            if (stop < 0)
            {
                _position = _text.Length;
                throw SyntaxErrors.UnterminatedString(Here());
            }

            _position += stop;
            var b = _text[_position];
            if (b >= 0x80)
            {
                SkipNonAscii(inString: true);
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                SkipLineTerminator(b);
            }
            else if (_text[_position..].StartsWith("\"\"\""u8))
            {
                _position += 3;
                return;
            }
            else
            {
                _position += _text[_position..].StartsWith("\\\"\"\""u8) ? 4 : 1;
            }
        }
    }

    private void SkipEscape()
    {
        switch (PeekAt(1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                _position += 2;
                break;
            case (byte)'u' when PeekAt(2) == '{':
                SkipVariableWidthEscape();
                break;
            case (byte)'u':
                SkipFixedWidthEscape();
                break;
            default:
                throw SyntaxErrors.InvalidEscape(Here(), TextFromHere(2));
        }
    }

    /// <summary>Skips an escape sequence <c>\u{…}</c>, which contains a Unicode scalar value with at least one digit.</summary>
    private void SkipVariableWidthEscape()
    {
        var point = 0;
        var size = 3;

        // At most eight digits: leading zeros are allowed, but a scalar value needs no more than six digits.
        while (size < 12)
        {
            var b = PeekAt(size++);
            if (b == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                _position += size;
                return;
            }

            point = (point << 4) | HexDigit(b);
            if (point < 0)
            {
                break;
            }
        }

        throw SyntaxErrors.InvalidUnicodeEscape(Here(), TextFromHere(size));
    }

    /// <summary>Skips an escape sequence <c>\uXXXX</c>, or two of them that form a surrogate pair.</summary>
    private void SkipFixedWidthEscape()
    {
        var code = HexCode(2);
        if (Rune.IsValid(code))
        {
            _position += 6;
        }
        else if (code is >= 0xD800 and <= 0xDBFF && PeekAt(6) == '\\' && PeekAt(7) == 'u' && HexCode(8) is >= 0xDC00 and <= 0xDFFF)
        {
            _position += 12;
        }
        else
        {
            throw SyntaxErrors.InvalidUnicodeEscape(Here(), TextFromHere(6));
        }
    }

    /// <summary>Reads four hexadecimal digits; returns a negative number if they are missing.</summary>
    private readonly int HexCode(int distance) =>
        (HexDigit(PeekAt(distance)) << 12) | (HexDigit(PeekAt(distance + 1)) << 8) | (HexDigit(PeekAt(distance + 2)) << 4) | HexDigit(PeekAt(distance + 3));

    private static int HexDigit(byte b) =>
        b switch
        {
            >= (byte)'0' and <= (byte)'9' => b - '0',
            >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
            >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
            _ => -1,
        };

    /// <summary>Resolves the escape sequences of a string that the lexer has accepted.</summary>
    private static string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'b':
                    result.Append('\b');
                    break;
                case 'f':
                    result.Append('\f');
                    break;
                case 'n':
                    result.Append('\n');
                    break;
                case 'r':
                    result.Append('\r');
                    break;
                case 't':
                    result.Append('\t');
                    break;
                case 'u' when raw[i + 1] == '{':
                    var end = raw.IndexOf('}', i);
                    result.Append(new Rune(int.Parse(raw.AsSpan((i + 2)..end), NumberStyles.AllowHexSpecifier)));
                    i = end;
                    break;
                case 'u':
                    result.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier));
                    i += 4;
                    break;
                default:
                    result.Append(raw[i]);
                    break;
            }
        }

        return result.ToString();
    }
}
