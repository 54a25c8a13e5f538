using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <content>Literals of documents and of defaults.</content>
public static partial class ValueCoercion
{
    /// <summary>Coerces a literal.</summary>
    /// <exception cref="GraphQLException">The literal is not one of the type, or a variable that it needs has no value.</exception>
    public static object? CoerceLiteral(IType type, ValueNode literal, VariableValues? variables = null) =>
        TryCoerceLiteral(type, literal, variables, out var value)
            ? value
            : throw new GraphQLException(CoercionErrors.LiteralIsInvalid(type, LiteralProblem.Find(type, literal, variables)));

    /// <summary>Coerces a literal; false where it is not one of the type, or where a variable that it needs has no value.</summary>
    /// <param name="type">The input type.</param>
    /// <param name="literal">The literal. A variable in it is taken to be coerced by a type that may stand here (section 5.8.5).</param>
    /// <param name="variables">The variables; null if there are none.</param>
    /// <param name="value">The CLR value.</param>
    public static bool TryCoerceLiteral(IType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        if (literal is VariableNode variable)
        {
            value = null;
            return variables is not null && variables.TryGet(variable.Name.Value, out value) && (value is not null || type is not NonNullType);
        }

        if (type is NonNullType nonNull)
        {
            value = null;
            return literal is not NullValueNode && TryCoerceLiteral(nonNull.NullableType, literal, variables, out value);
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

    /// <summary>Whether a literal is a variable that has no value.</summary>
    internal static bool LacksValue(ValueNode literal, VariableValues? variables) =>
        literal is VariableNode variable && (variables is null || !variables.TryGet(variable.Name.Value, out _));

    private static bool TryCoerceList(ListType type, ValueNode literal, VariableValues? variables, out object? value)
    {
        if (literal is not ListValueNode list)
        {
            value = TryCoerceLiteral(type.ElementType, literal, variables, out var single) ? new[] { single } : null;
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

            if (!TryCoerceLiteral(type.ElementType, list.Items[i], variables, out items[i]))
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

            if (
                !TryCoerceLiteral(definition.Type, entry.Value, variables, out var field)
                || (type.IsOneOf && field is null)
                || fields.ContainsKey(definition.Name)
            )
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

    /// <summary>Fills the defaults of absent fields in; false where a required field is absent.</summary>
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
    /// Puts the values of variables into a literal for a scalar that takes lists or objects, by the rules of lists and input objects: null in a list, left out
    /// of an object.
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
