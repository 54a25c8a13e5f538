using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Checks each type and directive definition by itself (sections 3.5 to 3.10 and 3.13).</summary>
internal sealed class TypeChecker(GraphQLSchema schema, List<GraphQLError> errors, bool checksDefaults)
{
    public void Check()
    {
        foreach (var directive in schema.Directives.Values.Where(static directive => !BuiltInDirectives.All.Contains(directive)))
            Check(directive);

        foreach (var type in schema.Types.Values.Where(static type => !IntrospectionTypes.Contains(type) && !BuiltInScalars.Specified.Contains(type)))
        {
            CheckName(type.Name, type.SyntaxNode);
            switch (type)
            {
                case ComplexType complex:
                    CheckFields(complex);
                    InterfaceChecker.Check(schema, complex, errors);
                    break;
                case UnionType union:
                    Check(union);
                    break;
                case EnumType @enum:
                    Check(@enum);
                    break;
                case InputObjectType input:
                    Check(input);
                    break;
            }
        }
    }

    private void Check(DirectiveDefinition directive)
    {
        CheckName(directive.Name, directive.SyntaxNode);
        if (directive.Locations == DirectiveLocations.None)
            errors.Add(SchemaErrors.HasNoLocations(directive));
        CheckArguments($"@{directive.Name}", directive.Arguments);
    }

    private void CheckFields(ComplexType type)
    {
        if (type.Fields.Count == 0)
            errors.Add(SchemaErrors.HasNoFields(type));

        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.SyntaxNode);
            if (!ReferenceEquals(type.Fields[field.Name], field))
                errors.Add(SchemaErrors.MemberIsTaken("Field", $"{type}.{field.Name}", field.SyntaxNode));
            if (!field.Type.IsOutputType())
                errors.Add(SchemaErrors.IsNotOutput($"{type}.{field.Name}", field.Type, (field.SyntaxNode as FieldDefinitionNode)?.Type));
            CheckArguments($"{type}.{field.Name}", field.Arguments);
        }
    }

    private void CheckArguments(string owner, NamedMap<InputValueDefinition> arguments)
    {
        foreach (var argument in arguments)
        {
            var coordinate = $"{owner}({argument.Name}:)";
            if (!ReferenceEquals(arguments[argument.Name], argument))
                errors.Add(SchemaErrors.MemberIsTaken("Argument", coordinate, argument.SyntaxNode));
            CheckInputValue(coordinate, "argument", argument);
        }
    }

    private void CheckInputValue(string coordinate, string kind, InputValueDefinition value)
    {
        CheckName(value.Name, value.SyntaxNode);
        if (!value.Type.IsInputType())
        {
            errors.Add(SchemaErrors.IsNotInput(coordinate, value.Type, coordinate.StartsWith('@') ? value.SyntaxNode : (value.SyntaxNode as InputValueDefinitionNode)?.Type));
            return;
        }

        if (value.IsRequired && value.DeprecationReason is not null)
            errors.Add(SchemaErrors.RequiredIsDeprecated(kind, coordinate, value));
        if (checksDefaults && value.DefaultValue is { } literal && !LiteralChecker.IsValid(value.Type, literal))
            errors.AddRange(SchemaErrors.DefaultIsInvalid(coordinate, value));
    }

    private void Check(UnionType type)
    {
        if (type.Members.Count == 0 && !schema.Defects.Concerns(type))
            errors.Add(SchemaErrors.HasNoMembers(type));
        foreach (var member in type.Members.GroupBy(static member => member).Where(static group => group.Count() > 1))
            errors.Add(SchemaErrors.MemberIsRepeated(type, member.Key));
    }

    private void Check(EnumType type)
    {
        if (type.Values.Count == 0)
            errors.Add(SchemaErrors.HasNoValues(type));

        foreach (var value in type.Values)
        {
            CheckName(value.Name, value.SyntaxNode);
            if (value.Name is "true" or "false" or "null")
                errors.Add(SchemaErrors.ValueIsReserved(type, value));
            if (!ReferenceEquals(type.Values[value.Name], value))
                errors.Add(SchemaErrors.MemberIsTaken("Enum value", $"{type}.{value.Name}", value.SyntaxNode));
        }
    }

    private void Check(InputObjectType type)
    {
        if (type.Fields.Count == 0)
            errors.Add(SchemaErrors.HasNoInputFields(type));

        foreach (var field in type.Fields)
        {
            if (!ReferenceEquals(type.Fields[field.Name], field))
                errors.Add(SchemaErrors.MemberIsTaken("Field", $"{type}.{field.Name}", field.SyntaxNode));
            CheckInputValue($"{type}.{field.Name}", "input field", field);
            if (type.IsOneOf && field.Type is NonNullType)
                errors.Add(SchemaErrors.OneOfFieldIsRequired(type, field));
            if (type.IsOneOf && field.DefaultValue is not null)
                errors.Add(SchemaErrors.OneOfFieldHasDefault(type, field));
        }
    }

    private void CheckName(string name, SyntaxNode? node)
    {
        if (name.Length == 0)
            errors.Add(SchemaErrors.NameIsEmpty(node));
        else if (!name.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c)))
            errors.Add(SchemaErrors.NameIsInvalid(name, node));
        else if (char.IsAsciiDigit(name[0]))
            errors.Add(SchemaErrors.NameStartsWrong(name, node));
        else if (name.StartsWith("__", StringComparison.Ordinal))
            errors.Add(SchemaErrors.NameIsReserved(name, node));
    }
}
