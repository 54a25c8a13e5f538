using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The reason why a literal is not valid for a type. Determined only after coercion has failed.</summary>
/// <param name="Path">The path to the invalid part, such as <c>.tags[2]</c>; empty for the literal as a whole.</param>
/// <param name="Message">The reason.</param>
/// <param name="Node">The invalid part.</param>
internal sealed record LiteralProblem(string Path, string Message, SyntaxNode Node)
{
    /// <summary>Returns the predicate of a sentence whose subject is the literal's owner, in graphql-js's wording.</summary>
    public string Describe() => $"has invalid value{Place}: {Message}";

    /// <inheritdoc cref="Describe" />
    public string DescribeDefault() => $"has invalid default value{Place}: {Message}";

    private string Place => Path.Length == 0 ? "" : $" at {Path}";

    /// <summary>Returns the first problem in document order.</summary>
    public static LiteralProblem Find(IType type, ValueNode literal, VariableValues? variables) => FindAll(type, literal, variables).First();

    /// <summary>Returns all problems; there is at least one.</summary>
    public static IEnumerable<LiteralProblem> FindAll(IType type, ValueNode literal, VariableValues? variables) =>
        FindParts(type, literal, variables).DefaultIfEmpty(new LiteralProblem("", CoercionErrors.NotOfType(type, literal), literal));

    /// <summary>Returns the invalid parts; empty if all parts are valid or only the application's code rejects the value.</summary>
    public static IEnumerable<LiteralProblem> FindParts(IType type, ValueNode literal, VariableValues? variables) => FindIn(type, literal, variables, "");

    private static IEnumerable<LiteralProblem> FindIn(IType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is VariableNode variable)
        {
            return One(FindInVariable(type, variable, variables, path));
        }
        if (literal is NullValueNode)
        {
            return type is NonNullType ? [new LiteralProblem(path, CoercionErrors.LiteralIsNull(type), literal)] : [];
        }

        return type.NullableType() switch
        {
            ListType list => FindInList(list, literal, variables, path),
            InputObjectType input => FindInObject(input, literal, variables, path),
            EnumType @enum => One(FindInEnum(@enum, literal, path)),
            ScalarType scalar => One(FindInScalar(scalar, literal, path)),
            _ => [],
        };
    }

    private static IEnumerable<LiteralProblem> One(LiteralProblem? problem) => problem is null ? [] : [problem];

    private static LiteralProblem? FindInVariable(IType type, VariableNode variable, VariableValues? variables, string path)
    {
        object? value = null;
        if (variables is null || !variables.TryGet(variable.Name.Value, out value))
        {
            return new LiteralProblem(path, CoercionErrors.VariableLacksValue(variable, type), variable);
        }
        return value is null && type is NonNullType ? new LiteralProblem(path, CoercionErrors.VariableGivesNull(variable, type), variable) : null;
    }

    private static IEnumerable<LiteralProblem> FindInList(ListType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is not ListValueNode list)
        {
            return FindIn(type.ElementType, literal, variables, path);
        }

        return list
            .Items.Index()
            .Where(item => !LiteralCoercion.LacksValue(item.Item, variables) || type.ElementType is NonNullType)
            .SelectMany(item => FindIn(type.ElementType, item.Item, variables, $"{path}[{item.Index}]"));
    }

    private static IEnumerable<LiteralProblem> FindInObject(InputObjectType type, ValueNode literal, VariableValues? variables, string path)
    {
        if (literal is not ObjectValueNode node)
        {
            yield return new LiteralProblem(path, CoercionErrors.LiteralIsNoObject(type, literal), literal);
            yield break;
        }

        var known = new List<ObjectFieldNode>();
        foreach (var entry in node.Fields)
        {
            if (!type.Fields.TryGet(entry.Name.Value, out var field))
            {
                yield return new LiteralProblem(path, CoercionErrors.LiteralHasUnknownField(type, entry.Name.Value, literal), entry);
                continue;
            }

            known.Add(entry);
            if (type.IsOneOf && entry.Value is VariableNode variable)
            {
                if (FindInOneOf(type, field, variable, variables) is { } message)
                {
                    yield return new LiteralProblem(path, message, literal);
                }
                continue;
            }

            if (LiteralCoercion.LacksValue(entry.Value, variables) && !field.IsRequired)
            {
                continue;
            }
            foreach (var problem in FindIn(field.Type, entry.Value, variables, $"{path}.{field.Name}"))
            {
                yield return problem;
            }
        }

        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            yield return new LiteralProblem(known is [var single] ? $"{path}.{single.Name.Value}" : path, CoercionErrors.LiteralIsNotExactlyOne(type), literal);
        }
        foreach (var missing in type.Fields.Where(field => field.IsRequired && known.TrueForAll(given => given.Name.Value != field.Name)))
        {
            yield return new LiteralProblem(path, CoercionErrors.LiteralLacksField(type, missing, literal), literal);
        }
    }

    /// <summary>
    /// Returns the problem of a variable used for the field of a OneOf input object
    /// (<see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">section 3.10.1</see>); null if the variable may be used.
    /// </summary>
    private static string? FindInOneOf(InputObjectType type, InputValueDefinition field, VariableNode variable, VariableValues? variables)
    {
        if (variables is null || !variables.TryGet(variable.Name.Value, out var value))
        {
            return CoercionErrors.OneOfVariableLacksValue(type, field, variable);
        }
        return value is null ? CoercionErrors.OneOfVariableGivesNull(type, field, variable) : null;
    }

    private static LiteralProblem? FindInEnum(EnumType type, ValueNode literal, string path)
    {
        if (literal is not EnumValueNode name)
        {
            return new LiteralProblem(path, CoercionErrors.LiteralIsNotAnEnumValue(type, literal), literal);
        }
        return type.Values.Contains(name.Value)
            ? null
            : new LiteralProblem(path, CoercionErrors.EnumIsUnknown(type, name.Value, hideSuggestions: false), literal);
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
