namespace Qplet.GraphQL.Language;

internal sealed partial class LayoutWriter
{
    private void WriteTypeSystemNode(SyntaxNode node)
    {
        if (node is IHasDescription described)
        {
            WriteDescription(described.Description);
        }

        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                _text.Append(operationType.Operation.Keyword).Append(": ").Append(operationType.Type.Name.Value);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode value:
                _text.Append(value.Name.Value).Append(": ");
                WriteNode(value.Type);
                WriteDefaultValue(value.DefaultValue);
                WriteDirectives(value.Directives);
                break;
            case EnumValueDefinitionNode value:
                _text.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case TypeDefinitionNode type:
                WriteTypeDefinition("", type, type.Directives);
                break;
            case TypeExtensionNode type:
                WriteTypeDefinition("extend ", type, type.Directives);
                break;
        }
    }

    private void WriteSchema(string keyword, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        _text.Append(keyword);
        WriteDirectives(directives);
        WriteBlock(operationTypes);
    }

    private void WriteTypeDefinition(string prefix, INamedSyntaxNode type, IReadOnlyList<DirectiveNode> directives)
    {
        _text.Append(prefix).Append(TypeKeyword(type.Kind)).Append(' ').Append(type.Name.Value);
        if (type is IComplexTypeNode { Interfaces: not [] } implementor)
        {
            _text.Append(" implements ");
            WriteSeparated(implementor.Interfaces, " & ");
        }

        WriteDirectives(directives);
        switch (type)
        {
            case IComplexTypeNode complexType:
                WriteBlock(complexType.Fields);
                break;
            case IInputObjectTypeNode inputType:
                WriteBlock(inputType.Fields);
                break;
            case IEnumTypeNode enumType:
                WriteBlock(enumType.Values);
                break;
            case IUnionTypeNode { Types: not [] } unionType:
                _text.Append(" = ");
                WriteSeparated(unionType.Types, " | ");
                break;
        }
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        _text.Append(field.Name.Value);
        WriteItems("(", field.Arguments, ")", Wrapping.WhenAnyHasLines);
        _text.Append(": ");
        WriteNode(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name.Value);
        WriteItems("(", directive.Arguments, ")", Wrapping.WhenAnyHasLines);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteSeparated(directive.Locations, " | ");
    }

    private static string TypeKeyword(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "scalar",
            SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "type",
            SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "interface",
            SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "union",
            SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "enum",
            _ => "input",
        };
}
