namespace Qplet.GraphQL.Language;

/// <summary>A recursive descent parser with one method for each production of the grammar.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary">Appendix Grammar Summary</see>.</remarks>
internal ref partial struct DocumentParser
{
    private readonly ParserOptions _options;

    /// <summary>The items of the lists being parsed, outermost list first.</summary>
    private readonly List<SyntaxNode> _items = new(32);

    private Lexer _lexer;
    private Token _token;
    private NameCache _names;

    /// <summary>The end of the last accepted token, in UTF-16 code units.</summary>
    private int _end;

    private int _tokens;
    private int _fields;
    private int _depth;

    public DocumentParser(ReadOnlySpan<byte> text, ParserOptions options)
    {
        if (text.Length > options.MaxSize)
        {
            throw SyntaxErrors.TooLong(options.MaxSize);
        }

        _options = options;
        _lexer = new Lexer(text);
        Read();
    }

    /// <summary>Document : Definition+.</summary>
    public DocumentNode ParseDocument()
    {
        var first = _items.Count;
        do
        {
            _items.Add(ParseDefinition());
        } while (_token.Kind != TokenKind.EndOfFile);

        return new DocumentNode(TakeItems<DefinitionNode>(first), _options.NoLocations ? null : new Location(0, _token.EndOffset, 1, 1));
    }

    public ValueNode ParseSingleValue(bool isConst)
    {
        var value = ParseValue(isConst);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    public TypeNode ParseSingleType()
    {
        var type = ParseType();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    private DefinitionNode ParseDefinition()
    {
        var start = _token;
        if (start.Kind == TokenKind.LeftBrace)
        {
            return new OperationDefinitionNode(OperationType.Query, ParseSelectionSet(), location: Locate(start));
        }

        var description = ParseDescription();
        if (description is not null && _token.Kind == TokenKind.LeftBrace)
        {
            throw SyntaxErrors.DescriptionOfShorthand(start.Location);
        }

        if (_token.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        return _lexer.RawValue(_token) switch
        {
            var name when name.SequenceEqual("query"u8) => ParseOperation(start, description, OperationType.Query),
            var name when name.SequenceEqual("mutation"u8) => ParseOperation(start, description, OperationType.Mutation),
            var name when name.SequenceEqual("subscription"u8) => ParseOperation(start, description, OperationType.Subscription),
            var name when name.SequenceEqual("fragment"u8) => ParseFragmentDefinition(start, description),
            var name when name.SequenceEqual("type"u8) => ParseObjectType(start, description),
            var name when name.SequenceEqual("input"u8) => ParseInputObjectType(start, description),
            var name when name.SequenceEqual("enum"u8) => ParseEnumType(start, description),
            var name when name.SequenceEqual("interface"u8) => ParseInterfaceType(start, description),
            var name when name.SequenceEqual("union"u8) => ParseUnionType(start, description),
            var name when name.SequenceEqual("scalar"u8) => ParseScalarType(start, description),
            var name when name.SequenceEqual("directive"u8) => ParseDirectiveDefinition(start, description),
            var name when name.SequenceEqual("schema"u8) => ParseSchemaDefinition(start, description),
            _ when description is not null => throw SyntaxErrors.DescriptionOfOther(start.Location),
            var name when name.SequenceEqual("extend"u8) => ParseExtension(start),
            _ => throw Unexpected(),
        };
    }

    /// <summary>Description : StringValue.</summary>
    private StringValueNode? ParseDescription() => _token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private NameNode ParseName()
    {
        var token = _token;
        Expect(TokenKind.Name);
        return new NameNode(TextOf(token), Locate(token));
    }

    /// <summary>Returns the text of a name token.</summary>
    private string TextOf(in Token name)
    {
        var text = _lexer.RawValue(name);
        return text.Length <= _options.MaxNameLength ? _names.Get(text) : throw SyntaxErrors.NameTooLong(name.Location, _options.MaxNameLength);
    }

    /// <summary>Directives : Directive+, optional.</summary>
    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (_token.Kind != TokenKind.At)
        {
            return [];
        }

        var first = _items.Count;
        while (_token.Kind == TokenKind.At)
        {
            if (_items.Count - first == _options.MaxDirectivesPerLocation)
            {
                throw SyntaxErrors.TooManyDirectives(_token.Location, _options.MaxDirectivesPerLocation);
            }

            var start = _token;
            Read();
            var name = ParseName();
            _items.Add(new DirectiveNode(name, ParseArguments(isConst), Locate(start)));
        }

        return TakeItems<DirectiveNode>(first);
    }

    /// <summary>Arguments : ( Argument+ ), optional.</summary>
    private ArgumentNode[] ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var first = _items.Count;
        do
        {
            var start = _token;
            var name = ParseName();
            Expect(TokenKind.Colon);
            _items.Add(new ArgumentNode(name, ParseValue(isConst), Locate(start)));
        } while (!Skip(TokenKind.RightParenthesis));

        return TakeItems<ArgumentNode>(first);
    }
}
