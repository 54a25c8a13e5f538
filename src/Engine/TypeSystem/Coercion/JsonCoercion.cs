using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Coerces JSON, as variables contain it, to CLR values (section 3, "Input Coercion" of each type). Lists become <c>object?[]</c>, enum values their runtime
/// value, input objects the result of <see cref="InputObjectType.CreateInstance" /> or an <see cref="InputObjectValue" />, and scalars the result of
/// <see cref="ScalarType.ParseValue(JsonElement)" />.
/// </summary>
public static class JsonCoercion
{
    /// <summary>Coerces a JSON value to a type.</summary>
    /// <exception cref="GraphQLException">The value is not valid for the type; there is one error for each invalid part.</exception>
    public static object? Coerce(IType type, JsonElement value)
    {
        var errors = new InputErrors(hideSuggestions: false);
        var coerced = Coerce(type, value, ref errors);
        return errors.Count == 0 ? coerced : throw new GraphQLException([.. errors.Items.Select(CoercionErrors.JsonIsInvalid)]);
    }

    /// <summary>Coerces a JSON value. The return value is meaningless if errors were added.</summary>
    /// <exception cref="GraphQLException">The value exceeds the limit on the number of values.</exception>
    internal static object? Coerce(IType type, JsonElement value, ref InputErrors errors)
    {
        if (!errors.TryCount())
        {
            throw new GraphQLException(CoercionErrors.TooManyValues());
        }
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            {
                errors.Add(value, CoercionErrors.NotNull(type));
                return null;
            }

            type = nonNull.NullableType;
        }

        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        return type switch
        {
            ListType list => CoerceList(list, value, ref errors),
            InputObjectType input => CoerceObject(input, value, ref errors),
            EnumType @enum => CoerceEnum(@enum, value, ref errors),
            ScalarType scalar => CoerceScalar(scalar, value, ref errors),
            _ => throw new ArgumentException($"`{type}` is not an input type.", nameof(type)),
        };
    }

    private static object?[] CoerceList(ListType type, JsonElement value, ref InputErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(type.ElementType, value, ref errors)];
        }

        var length = value.GetArrayLength();
        if (!errors.MayHave(length))
        {
            throw new GraphQLException(CoercionErrors.TooManyValues());
        }
        var items = new object?[length];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var before = errors.Count;
            items[index] = Coerce(type.ElementType, item, ref errors);
            if (errors.Count > before)
            {
                errors.Prepend(before, index);
                if (errors.IsFull)
                {
                    break;
                }
            }

            index++;
        }

        return items;
    }

    private static object? CoerceObject(InputObjectType type, JsonElement value, ref InputErrors errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add(value, CoercionErrors.NotAnObject(type));
            return null;
        }

        var start = errors.Count;
        var fields = new InputObjectValue(type);
        foreach (var entry in value.EnumerateObject())
        {
            if (errors.IsFull)
            {
                return null;
            }

            if (type.Fields.TryGet(entry.Name, out var definition))
            {
                CoerceField(fields, definition, entry.Value, ref errors);
            }
            else
            {
                errors.Add(value, CoercionErrors.FieldIsUnknown(type, entry.Name, errors.HideSuggestions));
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(fields, value, ref errors);
        }
        else if (fields.Count < type.Fields.Count)
        {
            AddDefaults(fields, value, ref errors);
        }

        if (errors.Count > start)
        {
            return null;
        }
        return type.CreateInstance is { } create ? Create(create, fields, value, ref errors) : fields;
    }

    private static void CoerceField(InputObjectValue fields, InputValueDefinition definition, JsonElement value, ref InputErrors errors)
    {
        var before = errors.Count;
        var coerced = Coerce(definition.Type, value, ref errors);
        if (errors.Count == before && coerced is not null && definition.Formatter is { } format)
        {
            coerced = Create(format, coerced, value, ref errors);
        }
        errors.Prepend(before, definition.Name);

        // The last of several members with the same name wins, as in JSON.parse.
        fields.Set(definition.Name, coerced);
    }

    private static void CheckOneOf(InputObjectValue fields, JsonElement value, ref InputErrors errors)
    {
        if (fields.Count != 1)
        {
            errors.Add(value, CoercionErrors.NotExactlyOne(fields.Type));
        }

        foreach (var given in value.EnumerateObject())
        {
            if (!fields.ContainsKey(given.Name))
            {
                continue;
            }
            if (given.Value.ValueKind == JsonValueKind.Null)
            {
                var before = errors.Count;
                errors.Add(given.Value, CoercionErrors.OneOfIsNull(given.Name));
                errors.Prepend(before, given.Name);
            }

            // Only the first surplus field is coerced.
            return;
        }
    }

    private static void AddDefaults(InputObjectValue fields, JsonElement value, ref InputErrors errors)
    {
        foreach (var definition in fields.Type.Fields)
        {
            if (fields.ContainsKey(definition.Name))
            {
                continue;
            }
            if (definition.IsRequired)
            {
                errors.Add(value, CoercionErrors.FieldIsMissing(definition));
            }
            else if (definition.DefaultValue is not null)
            {
                fields.Add(definition.Name, LiteralCoercion.DefaultOf(definition));
            }
        }
    }

    private static object? CoerceEnum(EnumType type, JsonElement value, ref InputErrors errors)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var text = DisplayText.Of(value);
            errors.Add(value, CoercionErrors.EnumIsNoString(type, text, text, errors.HideSuggestions));
            return null;
        }

        var name = value.GetString()!;
        if (type.Values.TryGet(name, out var known))
        {
            return known.RuntimeValue;
        }

        errors.Add(value, CoercionErrors.EnumIsUnknown(type, name, errors.HideSuggestions));
        return null;
    }

    private static object? CoerceScalar(ScalarType type, JsonElement value, ref InputErrors errors)
    {
        try
        {
            return type.ParseValue(value, errors.Files);
        }
        catch (LeafCoercionException exception)
        {
            errors.Add(value, exception.Message);
            return null;
        }
    }

    /// <summary>
    /// Calls the application's conversion of a coerced value; a <see cref="GraphQLException" /> that it throws is reported as an error of the value, with its
    /// code.
    /// </summary>
    private static object? Create<T>(Func<T, object?> create, T coerced, JsonElement value, ref InputErrors errors)
    {
        try
        {
            return create(coerced);
        }
        catch (GraphQLException exception)
        {
            foreach (var error in exception.Errors)
            {
                errors.Add(value, error.Message, error.Code);
            }
            return null;
        }
    }
}
