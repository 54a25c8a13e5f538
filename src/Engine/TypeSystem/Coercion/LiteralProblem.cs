using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Why a literal is not of a type: the first reason in the order of the text. Looked for only after coercion has failed.</summary>
/// <param name="Path">The way to the part that is wrong, such as <c>.tags[2]</c>; empty for the literal as a whole.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Node">The part itself.</param>
internal sealed record LiteralProblem(string Path, string Message, ValueNode Node)
{
    /// <summary>The problem as the end of a sentence that names the literal's owner, in graphql-js's wording.</summary>
    public string Describe() => $"has invalid value{Place}: {Message}";

    /// <inheritdoc cref="Describe" />
    public string DescribeDefault() => $"has invalid default value{Place}: {Message}";

    private string Place => Path.Length == 0 ? "" : $" at {Path}";

    /// <summary>Finds the first problem.</summary>
    public static LiteralProblem Find(IType type, ValueNode literal, VariableValues? variables) =>
        FindOrNull(type, literal, variables, "") ?? new LiteralProblem("", CoercionErrors.NotOfType(type, literal), literal);

    private static LiteralProblem? FindOrNull(IType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is VariableNode variable)
        {
            object? value = null;
            if (variables is null || !variables.TryGet(variable.Name.Value, out value))
                return new LiteralProblem(path, CoercionErrors.VariableLacksValue(variable, type), literal);
            return value is null && type is NonNullType ? new LiteralProblem(path, CoercionErrors.VariableGivesNull(variable, type), literal) : null;
        }

        if (literal is NullValueNode)
            return type is NonNullType ? new LiteralProblem(path, CoercionErrors.LiteralIsNull(type), literal) : null;

        return type.NullableType() switch
        {
            ListType list => FindInList(list, literal, variables, path),
            InputObjectType input => FindInObject(input, literal, variables, path),
            EnumType @enum => FindInEnum(@enum, literal, path),
            ScalarType scalar => FindInScalar(scalar, literal, path),
            _ => null,
        };
    }

    private static LiteralProblem? FindInList(ListType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is not ListValueNode list)
            return FindOrNull(type.ElementType, literal, variables, path);

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (ValueCoercion.LacksValue(list.Items[i], variables) && type.ElementType is not NonNullType)
                continue;
            if (FindOrNull(type.ElementType, list.Items[i], variables, $"{path}[{i}]") is { } problem)
                return problem;
        }

        return null;
    }

    private static LiteralProblem? FindInObject(InputObjectType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is not ObjectValueNode node)
            return new LiteralProblem(path, CoercionErrors.LiteralIsNoObject(type, literal), literal);

        foreach (var entry in node.Fields)
        {
            if (!type.Fields.TryGet(entry.Name.Value, out var field))
                return new LiteralProblem(path, CoercionErrors.LiteralHasUnknownField(type, entry.Name.Value, literal), literal);
            if (ValueCoercion.LacksValue(entry.Value, variables) && !field.IsRequired && !type.IsOneOf)
                continue;
            if (FindOrNull(field.Type, entry.Value, variables, $"{path}.{field.Name}") is { } problem)
                return problem;
        }

        if (type.IsOneOf && node.Fields is not [{ Value: not NullValueNode }])
            return new LiteralProblem(path, CoercionErrors.LiteralIsNotExactlyOne(type), literal);

        var missing = type.Fields.FirstOrDefault(field => field.IsRequired && node.Fields.All(given => given.Name.Value != field.Name));
        return missing is null ? null : new LiteralProblem(path, CoercionErrors.LiteralLacksField(type, missing, literal), literal);
    }

    private static LiteralProblem? FindInEnum(EnumType type, ValueNode literal, string path)
    {
        if (literal is not EnumValueNode name)
            return new LiteralProblem(path, CoercionErrors.LiteralIsNoEnum(type, literal), literal);
        return type.Values.Contains(name.Value) ? null : new LiteralProblem(path, CoercionErrors.EnumIsUnknown(type, name.Value, hideSuggestions: false), literal);
    }

    private static LiteralProblem? FindInScalar(ScalarType type, ValueNode literal, string path)
    {
        try
        {
            type.ParseLiteral(literal);
            return null;
        }
        catch (LeafCoercionException exception)
        {
            return new LiteralProblem(path, exception.Message, literal);
        }
    }
}
