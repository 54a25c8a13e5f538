using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates each type and directive definition separately (sections <see href="https://spec.graphql.org/September2025/#sec-Scalars">3.5</see> to
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Objects">3.10</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">3.13</see>).
/// </summary>
internal sealed class TypeChecker(GraphQLSchema schema, List<GraphQLError> errors, bool hasEndlessDefaults)
{
    private readonly List<(string Coordinate, InputValueDefinition Value)> _defaults = [];
    private bool _areDefaultsSound = !hasEndlessDefaults;

    public void Check()
    {
        foreach (var directive in schema.Directives.Values.Where(static directive => !BuiltInDirectives.All.Contains(directive)))
        {
            Check(directive);
        }

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

        if (_areDefaultsSound)
        {
            CoerceDefaults();
        }
    }

    /// <summary>
    /// Coerces the defaults to learn whether the application's conversions accept them. Requires that all defaults are valid for their types, since each is
    /// coerced with the defaults of the fields that it omits.
    /// </summary>
    private void CoerceDefaults()
    {
        foreach (var (coordinate, value) in _defaults)
        {
            if (!IsAccepted(value))
            {
                errors.AddRange(SchemaErrors.DefaultIsInvalid(coordinate, value));
            }
        }
    }

    private static bool IsAccepted(InputValueDefinition value)
    {
        try
        {
            return LiteralCoercion.TryCoerce(value.Type, value.DefaultValue!, null, out _);
        }
        catch (GraphQLException)
        {
            return false;
        }
    }

    private void Check(DirectiveDefinition directive)
    {
        CheckName(directive.Name, directive.SyntaxNode);
        if (directive.Locations == DirectiveLocations.None)
        {
            errors.Add(SchemaErrors.HasNoLocations(directive));
        }
        CheckArguments($"@{directive.Name}", directive.Arguments);
    }

    private void CheckFields(ComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add(SchemaErrors.HasNoFields(type));
        }

        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.SyntaxNode);
            if (!ReferenceEquals(type.Fields[field.Name], field))
            {
                errors.Add(SchemaErrors.MemberIsTaken("Field", $"{type}.{field.Name}", field.SyntaxNode));
            }
            if (!field.Type.IsOutputType())
            {
                errors.Add(SchemaErrors.IsNotOutput($"{type}.{field.Name}", field.Type, (field.SyntaxNode as FieldDefinitionNode)?.Type));
            }
            CheckArguments($"{type}.{field.Name}", field.Arguments);
        }
    }

    private void CheckArguments(string owner, NamedMap<InputValueDefinition> arguments)
    {
        foreach (var argument in arguments)
        {
            var coordinate = $"{owner}({argument.Name}:)";
            if (!ReferenceEquals(arguments[argument.Name], argument))
            {
                errors.Add(SchemaErrors.MemberIsTaken("Argument", coordinate, argument.SyntaxNode));
            }
            CheckInputValue(coordinate, "argument", argument);
        }
    }

    private void CheckInputValue(string coordinate, string kind, InputValueDefinition value)
    {
        CheckName(value.Name, value.SyntaxNode);
        if (!value.Type.IsInputType())
        {
            _areDefaultsSound = false;
            errors.Add(
                SchemaErrors.IsNotInput(
                    coordinate,
                    value.Type,
                    coordinate.StartsWith('@') ? value.SyntaxNode : (value.SyntaxNode as InputValueDefinitionNode)?.Type
                )
            );
            return;
        }

        if (value.IsRequired && value.DeprecationReason is not null)
        {
            errors.Add(SchemaErrors.RequiredIsDeprecated(kind, coordinate, value));
        }
        if (value.DefaultValue is not { } literal)
        {
            return;
        }

        _defaults.Add((coordinate, value));
        if (LiteralProblem.FindParts(value.Type, literal, null).Any())
        {
            _areDefaultsSound = false;
            errors.AddRange(SchemaErrors.DefaultIsInvalid(coordinate, value));
        }
    }

    private void Check(UnionType type)
    {
        var wrong = schema.Defects.MembersOf(type).ToList();
        if (type.Members.Count + wrong.Count == 0)
        {
            errors.Add(SchemaErrors.HasNoMembers(type));
        }
        errors.AddRange(wrong.Distinct().Select(member => SchemaErrors.MemberIsNoObject(type, member)));
        foreach (var member in type.Members.Select(static member => member.Name).Concat(wrong).GroupBy(static member => member))
        {
            errors.AddRange(member.Skip(1).Select(repeated => SchemaErrors.MemberIsRepeated(type, repeated)));
        }
    }

    private void Check(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            errors.Add(SchemaErrors.HasNoValues(type));
        }

        foreach (var value in type.Values)
        {
            CheckName(value.Name, value.SyntaxNode);
            if (value.Name is "true" or "false" or "null")
            {
                errors.Add(SchemaErrors.ValueIsReserved(type, value));
            }
            if (!ReferenceEquals(type.Values[value.Name], value))
            {
                errors.Add(SchemaErrors.MemberIsTaken("Enum value", $"{type}.{value.Name}", value.SyntaxNode));
            }
        }
    }

    private void Check(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add(SchemaErrors.HasNoInputFields(type));
        }

        foreach (var field in type.Fields)
        {
            if (!ReferenceEquals(type.Fields[field.Name], field))
            {
                errors.Add(SchemaErrors.MemberIsTaken("Field", $"{type}.{field.Name}", field.SyntaxNode));
            }
            CheckInputValue($"{type}.{field.Name}", "input field", field);
            if (type.IsOneOf && field.Type is NonNullType)
            {
                errors.Add(SchemaErrors.OneOfFieldIsRequired(type, field));
            }
            if (type.IsOneOf && field.DefaultValue is not null)
            {
                errors.Add(SchemaErrors.OneOfFieldHasDefault(type, field));
            }
        }
    }

    private void CheckName(string name, SyntaxNode? node)
    {
        if (name.Length == 0)
        {
            errors.Add(SchemaErrors.NameIsEmpty(node));
        }
        else if (!name.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c)))
        {
            errors.Add(SchemaErrors.NameIsInvalid(name, node));
        }
        else if (char.IsAsciiDigit(name[0]))
        {
            errors.Add(SchemaErrors.NameStartsWrong(name, node));
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add(SchemaErrors.NameIsReserved(name, node));
        }
    }
}
