namespace Qplet.GraphQL.Language;

internal ref partial struct DocumentParser
{
    /// <summary>TypeSystemExtension : extend, followed by the extended definition. An extension must add something.</summary>
    private DefinitionNode ParseExtension(in Token start)
    {
        Read();
        if (_token.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        return _lexer.RawValue(_token) switch
        {
            var name when name.SequenceEqual("schema"u8) => ParseSchemaExtension(start),
            var name when name.SequenceEqual("scalar"u8) => ParseScalarExtension(start),
            var name when name.SequenceEqual("type"u8) => ParseObjectExtension(start),
            var name when name.SequenceEqual("interface"u8) => ParseInterfaceExtension(start),
            var name when name.SequenceEqual("union"u8) => ParseUnionExtension(start),
            var name when name.SequenceEqual("enum"u8) => ParseEnumExtension(start),
            var name when name.SequenceEqual("input"u8) => ParseInputObjectExtension(start),
            _ => throw Unexpected(),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension(in Token start)
    {
        Read();
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypes();
        RequireAny(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(operationTypes, directives, Locate(start));
    }

    private ScalarTypeExtensionNode ParseScalarExtension(in Token start)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireAny(directives.Length);
        return new ScalarTypeExtensionNode(name, directives, Locate(start));
    }

    private ObjectTypeExtensionNode ParseObjectExtension(in Token start)
    {
        var (name, interfaces, directives, fields) = ParseComplexType();
        RequireAny(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(name, directives, Locate(start)) { Interfaces = interfaces, Fields = fields };
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(in Token start)
    {
        var (name, interfaces, directives, fields) = ParseComplexType();
        RequireAny(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(name, directives, Locate(start)) { Interfaces = interfaces, Fields = fields };
    }

    private UnionTypeExtensionNode ParseUnionExtension(in Token start)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseMemberTypes();
        RequireAny(directives.Length + types.Length);
        return new UnionTypeExtensionNode(name, types, directives, Locate(start));
    }

    private EnumTypeExtensionNode ParseEnumExtension(in Token start)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValues();
        RequireAny(directives.Length + values.Length);
        return new EnumTypeExtensionNode(name, values, directives, Locate(start));
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(in Token start)
    {
        Read();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputFields();
        RequireAny(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(name, fields, directives, Locate(start));
    }

    private readonly void RequireAny(int count)
    {
        if (count == 0)
        {
            throw Unexpected();
        }
    }
}
