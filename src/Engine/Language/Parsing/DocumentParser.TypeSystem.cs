namespace Qplet.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private SchemaDefinitionNode ParseSchemaDefinition(in Token start, StringValueNode? description)
    {
        Read();
        var directives = ParseDirectives(isConst: true);
        if (_token.Kind != TokenKind.LeftBrace)
        {
            throw Expected(TokenKind.LeftBrace);
        }

        return new SchemaDefinitionNode(ParseOperationTypes(), directives, description, Locate(start));
    }

    private ScalarTypeDefinitionNode ParseScalarType(in Token start, StringValueNode? description)
    {
        Read();
        var name = ParseName();
        return new ScalarTypeDefinitionNode(name, ParseDirectives(isConst: true), description, Locate(start));
    }

    private ObjectTypeDefinitionNode ParseObjectType(in Token start, StringValueNode? description)
    {
        var (name, interfaces, directives, fields) = ParseComplexType();
        return new ObjectTypeDefinitionNode(name, directives, description, Locate(start)) { Interfaces = interfaces, Fields = fields };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(in Token start, StringValueNode? description)
    {
        var (name, interfaces, directives, fields) = ParseComplexType();
        return new InterfaceTypeDefinitionNode(name, directives, description, Locate(start)) { Interfaces = interfaces, Fields = fields };
    }

    private UnionTypeDefinitionNode ParseUnionType(in Token start, StringValueNode? description)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new UnionTypeDefinitionNode(name, ParseMemberTypes(), directives, description, Locate(start));
    }

    private EnumTypeDefinitionNode ParseEnumType(in Token start, StringValueNode? description)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new EnumTypeDefinitionNode(name, ParseEnumValues(), directives, description, Locate(start));
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(in Token start, StringValueNode? description)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new InputObjectTypeDefinitionNode(name, ParseInputFields(), directives, description, Locate(start));
    }

    /// <summary>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations.</summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(in Token start, StringValueNode? description)
    {
        Read();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var first = _items.Count;
        do
        {
            var token = _token;
            var location = ParseName();
            _items.Add(DirectiveLocationNames.IsKnown(location.Value) ? location : throw SyntaxErrors.Unexpected(token.Location, Describe(token)));
        } while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(name, TakeItems<NameNode>(first), arguments, isRepeatable, description, Locate(start));
    }

    /// <summary>{ RootOperationTypeDefinition+ }, optional.</summary>
    private OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _items.Count;
        do
        {
            var start = _token;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            _items.Add(new OperationTypeDefinitionNode(operation, ParseNamedType(), Locate(start)));
        } while (!Skip(TokenKind.RightBrace));

        return TakeItems<OperationTypeDefinitionNode>(first);
    }

    private OperationType ParseOperationType()
    {
        var token = _token;
        Expect(TokenKind.Name);
        return _lexer.RawValue(token) switch
        {
            var name when name.SequenceEqual("query"u8) => OperationType.Query,
            var name when name.SequenceEqual("mutation"u8) => OperationType.Mutation,
            var name when name.SequenceEqual("subscription"u8) => OperationType.Subscription,
            _ => throw SyntaxErrors.Unexpected(token.Location, Describe(token)),
        };
    }

    /// <summary>Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?, after the keyword of an object or interface type.</summary>
    private (NameNode Name, NamedTypeNode[] Interfaces, DirectiveNode[] Directives, FieldDefinitionNode[] Fields) ParseComplexType()
    {
        Read();
        return (ParseName(), ParseInterfaces(), ParseDirectives(isConst: true), ParseFieldDefinitions());
    }

    /// <summary>ImplementsInterfaces : implements &amp;? NamedType, followed by more types after ampersands; optional.</summary>
    private NamedTypeNode[] ParseInterfaces() => SkipKeyword("implements"u8) ? ParseTypes(TokenKind.Ampersand) : [];

    /// <summary>UnionMemberTypes : = |? NamedType, followed by more types after pipes; optional.</summary>
    private NamedTypeNode[] ParseMemberTypes() => Skip(TokenKind.Equal) ? ParseTypes(TokenKind.Pipe) : [];

    private NamedTypeNode[] ParseTypes(TokenKind delimiter)
    {
        Skip(delimiter);
        var first = _items.Count;
        do
        {
            _items.Add(ParseNamedType());
        } while (Skip(delimiter));

        return TakeItems<NamedTypeNode>(first);
    }

    /// <summary>FieldsDefinition : { FieldDefinition+ }, optional.</summary>
    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _items.Count;
        do
        {
            _items.Add(ParseFieldDefinition());
        } while (!Skip(TokenKind.RightBrace));

        return TakeItems<FieldDefinitionNode>(first);
    }

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?.</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseType();
        return new FieldDefinitionNode(name, type, arguments, ParseDirectives(isConst: true), description, Locate(start));
    }

    /// <summary>ArgumentsDefinition : ( InputValueDefinition+ ), optional.</summary>
    private InputValueDefinitionNode[] ParseArgumentDefinitions() => Skip(TokenKind.LeftParenthesis) ? ParseInputValues(TokenKind.RightParenthesis) : [];

    /// <summary>InputFieldsDefinition : { InputValueDefinition+ }, optional.</summary>
    private InputValueDefinitionNode[] ParseInputFields() => Skip(TokenKind.LeftBrace) ? ParseInputValues(TokenKind.RightBrace) : [];

    private InputValueDefinitionNode[] ParseInputValues(TokenKind close)
    {
        var first = _items.Count;
        do
        {
            var start = _token;
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;
            _items.Add(new InputValueDefinitionNode(name, type, defaultValue, ParseDirectives(isConst: true), description, Locate(start)));
        } while (!Skip(close));

        return TakeItems<InputValueDefinitionNode>(first);
    }

    /// <summary>EnumValuesDefinition : { EnumValueDefinition+ }, optional.</summary>
    private EnumValueDefinitionNode[] ParseEnumValues()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var first = _items.Count;
        do
        {
            _items.Add(ParseEnumValue());
        } while (!Skip(TokenKind.RightBrace));

        return TakeItems<EnumValueDefinitionNode>(first);
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?.</summary>
    private EnumValueDefinitionNode ParseEnumValue()
    {
        var start = _token;
        var description = ParseDescription();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
        {
            throw SyntaxErrors.ReservedEnumValue(_token.Location, Describe(_token));
        }

        var name = ParseName();
        return new EnumValueDefinitionNode(name, ParseDirectives(isConst: true), description, Locate(start));
    }
}
