using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Language;

internal ref partial struct Lexer
{
    private readonly Location Here()
    {
        var offset = _position - _excess;
        return new Location(offset, offset, _line, 1 + offset - _lineStart);
    }

    private readonly GraphQLSyntaxException UnexpectedCharacter()
    {
        if (_text[_position] == '\'')
        {
            return SyntaxErrors.SingleQuote(Here());
        }

        return Rune.DecodeFromUtf8(_text[_position..], out _, out _) == System.Buffers.OperationStatus.Done
            ? SyntaxErrors.UnexpectedCharacter(Here(), DescribeCharacter())
            : InvalidCharacter(inString: false);
    }

    /// <summary>Creates the error for invalid UTF-8. A surrogate that was encoded on its own is shown by its code.</summary>
    private readonly GraphQLSyntaxException InvalidCharacter(bool inString)
    {
        var rest = _text[_position..];
        var isSurrogate = rest is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
        var description = isSurrogate ? DescribeCode(0xD000 | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F)) : $"byte 0x{rest[0]:X2}, which is not UTF-8";
        return inString ? SyntaxErrors.InvalidCharacterInString(Here(), description) : SyntaxErrors.InvalidCharacter(Here(), description);
    }

    /// <summary>Returns a description of the current character for an error message.</summary>
    private readonly string DescribeCharacter()
    {
        if (_position >= _text.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }

        Rune.DecodeFromUtf8(_text[_position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => DescribeCode(rune.Value),
        };
    }

    private static string DescribeCode(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Returns the text from the current position, at most <paramref name="length" /> UTF-16 code units.</summary>
    private readonly string TextFromHere(int length)
    {
        var rest = _text[_position..];
        var following = Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, length * 4)]);
        return following.Length <= length ? following : following[..(char.IsHighSurrogate(following[length - 1]) ? length - 1 : length)];
    }
}
