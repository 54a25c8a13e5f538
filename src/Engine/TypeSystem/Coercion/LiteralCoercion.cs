using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Coerces literals of documents and of defaults to CLR values (section 3, "Input Coercion" of each type). Lists become <c>object?[]</c>, enum values their
/// runtime value, input objects the result of <see cref="InputObjectType.CreateInstance" /> or an <see cref="InputObjectValue" />, and scalars the result of
/// <see cref="ScalarType.ParseLiteral" />.
/// </summary>
public static class LiteralCoercion
{
    /// <summary>Coerces a literal to a type.</summary>
    /// <exception cref="GraphQLException">The literal is not valid for the type, or a required variable has no value.</exception>
    public static object? Coerce(IType type, ValueNode literal, VariableValues? variables = null) =>
        TryCoerce(type, literal, variables, out var value)
            ? value
            : throw new GraphQLException(CoercionErrors.LiteralIsInvalid(type, LiteralProblem.Find(type, literal, variables)));

    /// <summary>Coerces a literal; returns false if it is not valid for the type, or if a required variable has no value.</summary>
    /// <param name="type">The input type.</param>
    /// <param name="literal">
    /// The literal. Variables in it must already be coerced to a type that is allowed at their position
    /// (<see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">section 5.8.5</see>).
    /// </param>
    /// <param name="variables">The variables; null if the literal is constant.</param>
    /// <param name="value">The coerced CLR value.</param>
    public static bool TryCoerce(IType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        if (literal is VariableNode variable)
        {
            value = null;
            return variables is not null && variables.TryGet(variable.Name.Value, out value) && (value is not null || type is not NonNullType);
        }

        if (type is NonNullType nonNull)
        {
            value = null;
            return literal is not NullValueNode && TryCoerce(nonNull.NullableType, literal, variables, out value);
        }

        if (literal is NullValueNode)
        {
            value = null;
            return true;
        }

        return type switch
        {
            ListType list => TryCoerceList(list, literal, variables, out value),
            InputObjectType input => TryCoerceObject(input, literal, variables, out value),
            EnumType @enum => TryCoerceEnum(@enum, literal, out value),
            ScalarType scalar => TryCoerceScalar(scalar, literal, variables, out value),
            _ => throw new ArgumentException($"`{type}` is not an input type.", nameof(type)),
        };
    }

    /// <summary>Returns whether a literal contains no variable.</summary>
    public static bool IsConstant(ValueNode literal) =>
        literal switch
        {
            VariableNode => false,
            ListValueNode list => list.Items.All(IsConstant),
            ObjectValueNode fields => fields.Fields.All(static field => IsConstant(field.Value)),
            _ => true,
        };

    /// <summary>Returns whether a literal is a variable without a value.</summary>
    internal static bool LacksValue(ValueNode literal, VariableValues? variables) =>
        literal is VariableNode variable && (variables is null || !variables.TryGet(variable.Name.Value, out _));

    /// <summary>Returns what resolvers and input classes see of a value.</summary>
    internal static object? Format(InputValueDefinition definition, object? value) =>
        value is null || definition.Formatter is null ? value : definition.Formatter(value);

    /// <summary>Returns the default of an argument or input field, formatted; <see cref="AbsentValue" /> if it has no default.</summary>
    internal static object? DefaultOf(InputValueDefinition definition)
    {
        if (definition.DefaultValue is not { } literal)
        {
            return AbsentValue.Instance;
        }

        // Lists and input objects are created for each use, since resolvers may modify them.
        if (definition.Type.NullableType() is not (ScalarType or EnumType))
        {
            return Format(definition, Coerce(definition.Type, literal));
        }

        definition.LeafDefault ??= Coerce(definition.Type, literal);
        return Format(definition, definition.LeafDefault);
    }

    private static bool TryCoerceList(ListType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        if (literal is not ListValueNode list)
        {
            value = TryCoerce(type.ElementType, literal, variables, out var single) ? new[] { single } : null;
            return value is not null;
        }

        var items = new object?[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            // A variable without a value counts as null in a list (section 3.11).
            if (LacksValue(list.Items[i], variables) && type.ElementType is not NonNullType)
            {
                continue;
            }

            if (!TryCoerce(type.ElementType, list.Items[i], variables, out items[i]))
            {
                value = null;
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(InputObjectType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node || (type.IsOneOf && node.Fields.Count != 1))
        {
            return false;
        }

        var fields = new InputObjectValue(type);
        foreach (var entry in node.Fields)
        {
            if (!type.Fields.TryGet(entry.Name.Value, out var definition))
            {
                return false;
            }

            if (LacksValue(entry.Value, variables))
            {
                if (definition.IsRequired || type.IsOneOf)
                {
                    return false;
                }
                continue;
            }

            if (!TryCoerce(definition.Type, entry.Value, variables, out var field) || (type.IsOneOf && field is null) || fields.ContainsKey(definition.Name))
            {
                return false;
            }
            fields.Add(definition.Name, Format(definition, field));
        }

        if (!type.IsOneOf && fields.Count < type.Fields.Count && !TryAddDefaults(fields))
        {
            return false;
        }

        value = type.CreateInstance is { } create ? create(fields) : fields;
        return true;
    }

    /// <summary>Adds the defaults of absent fields; returns false if a required field is absent.</summary>
    private static bool TryAddDefaults(InputObjectValue fields)
    {
        foreach (var definition in fields.Type.Fields)
        {
            if (fields.ContainsKey(definition.Name))
            {
                continue;
            }
            if (definition.IsRequired)
            {
                return false;
            }
            if (definition.DefaultValue is not null)
            {
                fields.Add(definition.Name, DefaultOf(definition));
            }
        }

        return true;
    }

    private static bool TryCoerceEnum(EnumType type, ValueNode literal, out object? value)
    {
        if (literal is EnumValueNode name && type.Values.TryGet(name.Value, out var known))
        {
            value = known.RuntimeValue;
            return true;
        }

        value = null;
        return false;
    }

    private static bool TryCoerceScalar(ScalarType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        try
        {
            value = type.ParseLiteral(literal is ListValueNode or ObjectValueNode ? ReplaceVariables(literal, variables) : literal);
            return true;
        }
        catch (LeafCoercionException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>
    /// Replaces the variables in a literal for a scalar that accepts lists or objects. As in lists and input objects, a variable without a value becomes null
    /// in a list and is omitted from an object.
    /// </summary>
    private static ValueNode ReplaceVariables(ValueNode literal, VariableValues? variables)
    {
        if (IsConstant(literal))
        {
            return literal;
        }

        return literal switch
        {
            VariableNode variable => variables?.GetLiteral(variable.Name.Value) ?? new NullValueNode(),
            ListValueNode list => new ListValueNode([.. list.Items.Select(item => ReplaceVariables(item, variables))], list.Location),
            ObjectValueNode fields => new ObjectValueNode(
                [
                    .. fields
                        .Fields.Where(field => !LacksValue(field.Value, variables))
                        .Select(field => new ObjectFieldNode(field.Name, ReplaceVariables(field.Value, variables), field.Location)),
                ],
                fields.Location
            ),
            _ => literal,
        };
    }
}
