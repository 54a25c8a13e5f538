using System.Text;

namespace Qplet.GraphQL.Language;

internal ref partial struct DocumentParser
{
    /// <summary>Value[Const], in all its forms.</summary>
    private ValueNode ParseValue(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(isConst);
            case TokenKind.LeftBrace:
                return ParseObject(isConst);
            case TokenKind.Int:
                Read();
                return new IntValueNode(Encoding.ASCII.GetString(_lexer.RawValue(token)), Locate(token));
            case TokenKind.Float:
                Read();
                return new FloatValueNode(Encoding.ASCII.GetString(_lexer.RawValue(token)), Locate(token));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when !isConst:
                return ParseVariable();
            case TokenKind.Dollar:
                Read();
                throw _token.Kind == TokenKind.Name
                    ? SyntaxErrors.VariableInConstant(token.Location, Encoding.ASCII.GetString(_lexer.RawValue(_token)))
                    : SyntaxErrors.Unexpected(token.Location, Describe(token));
            default:
                throw Unexpected();
        }
    }

    private StringValueNode ParseString()
    {
        var token = _token;
        Read();
        return new StringValueNode(_lexer.StringValue(token), token.Kind == TokenKind.BlockString, Locate(token));
    }

    /// <summary>BooleanValue, NullValue or EnumValue.</summary>
    private ValueNode ParseNamedValue()
    {
        var token = _token;
        Read();
        return _lexer.RawValue(token) switch
        {
            var name when name.SequenceEqual("true"u8) => new BooleanValueNode(true, Locate(token)),
            var name when name.SequenceEqual("false"u8) => new BooleanValueNode(false, Locate(token)),
            var name when name.SequenceEqual("null"u8) => new NullValueNode(Locate(token)),
            _ => new EnumValueNode(TextOf(token), Locate(token)),
        };
    }

    /// <summary>Variable : $ Name.</summary>
    private VariableNode ParseVariable()
    {
        var start = _token;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, Locate(start));
    }

    /// <summary>ListValue : [ Value* ].</summary>
    private ListValueNode ParseList(bool isConst)
    {
        var start = _token;
        Read();
        Enter();
        var first = _items.Count;
        while (!Skip(TokenKind.RightBracket))
        {
            _items.Add(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode(TakeItems<ValueNode>(first), Locate(start));
    }

    /// <summary>ObjectValue : { ObjectField* }.</summary>
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _token;
        Read();
        Enter();
        var first = _items.Count;
        while (!Skip(TokenKind.RightBrace))
        {
            var fieldStart = _token;
            var name = ParseName();
            Expect(TokenKind.Colon);
            _items.Add(new ObjectFieldNode(name, ParseValue(isConst), Locate(fieldStart)));
        }

        Leave();
        return new ObjectValueNode(TakeItems<ObjectFieldNode>(first), Locate(start));
    }

    /// <summary>Type : NamedType, ListType or NonNullType.</summary>
    private TypeNode ParseType()
    {
        var start = _token;
        TypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            Enter();
            var itemType = ParseType();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeNode(itemType, Locate(start));
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, Locate(start)) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _token;
        var name = ParseName();
        return new NamedTypeNode(name, Locate(start));
    }
}
