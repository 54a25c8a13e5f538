using System.Runtime.CompilerServices;
using System.Text;

namespace Qplet.GraphQL.Language;

internal ref partial struct DocumentParser
{
    /// <summary>Accepts the current token and reads the next one.</summary>
    private void Read()
    {
        _end = _token.EndOffset;
        _lexer.Next(out _token);
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw SyntaxErrors.TooManyTokens(_token.Location, _options.MaxTokens);
        }
    }

    private void Expect(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            throw Expected(kind);
        }

        if (kind != TokenKind.EndOfFile)
        {
            Read();
        }
    }

    /// <summary>Accepts the current token if it is of a certain kind.</summary>
    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Read();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw SyntaxErrors.ExpectedKeyword(_token.Location, Encoding.ASCII.GetString(keyword), Describe(_token));
        }
    }

    /// <summary>Accepts the current token if it is a certain name.</summary>
    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Read();
        return true;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => _token.Kind == TokenKind.Name && _lexer.RawValue(_token).SequenceEqual(keyword);

    /// <summary>Enters a nesting level; <see cref="Leave" /> exits it.</summary>
    /// <exception cref="GraphQLSyntaxException">The nesting exceeds the limit in the options, or the available stack.</exception>
    private void Enter()
    {
        if (++_depth > _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw SyntaxErrors.TooDeep(_token.Location, Math.Min(_depth - 1, _options.MaxDepth));
        }
    }

    private void Leave() => _depth--;

    /// <summary>Returns the location from a node's first token to the last accepted token.</summary>
    private readonly Location? Locate(in Token start) => _options.NoLocations ? null : new Location(start.Offset, _end, start.Line, start.Column);

    /// <summary>Removes the items of the innermost list and returns them.</summary>
    private readonly T[] TakeItems<T>(int first)
        where T : class, ISyntaxNode
    {
        var items = new T[_items.Count - first];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (T)(object)_items[first + i];
        }

        _items.RemoveRange(first, items.Length);
        return items;
    }

    private readonly GraphQLSyntaxException Expected(TokenKind kind) => SyntaxErrors.Expected(_token.Location, kind.Describe(), Describe(_token));

    private readonly GraphQLSyntaxException Unexpected() => SyntaxErrors.Unexpected(_token.Location, Describe(_token));

    private readonly string Describe(in Token token) =>
        token.Kind switch
        {
            TokenKind.String or TokenKind.BlockString => $"{token.Kind} \"{SyntaxErrors.Shorten(_lexer.StringValue(token))}\"",
            TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{token.Kind} \"{SyntaxErrors.Shorten(Encoding.ASCII.GetString(_lexer.RawValue(token)))}\"",
            _ => token.Kind.Describe(),
        };
}
