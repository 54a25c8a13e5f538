using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The cost of an argument's value: the sum of the weights of the argument and of all input fields in the value. Null costs nothing, and a variable costs the
/// same as the equivalent literal.
/// </summary>
internal static class InputCost
{
    /// <summary>Returns the cost of an argument or input field with a value. An omitted value costs the same as the default value.</summary>
    public static double Of(InputValueDefinition definition, ValueNode? given, VariableValues variables)
    {
        if (given is VariableNode variable && !variables.TryGetSource(variable.Name.Value, out _, out _))
        {
            given = null;
        }
        given ??= definition.DefaultValue;
        return given is null || IsNull(given, variables) ? 0 : OperationLimit((definition.CostWeight ?? 0) + Of(definition.Type, given, variables));
    }

    /// <summary>Returns whether values of a type can have a cost.</summary>
    public static bool IsWeighted(InputValueDefinition definition) =>
        definition.CostWeight is not null || (definition.Type.NamedType() is InputObjectType input && IsWeighted(input, []));

    private static bool IsWeighted(InputObjectType type, HashSet<InputObjectType> visited) =>
        visited.Add(type)
        && type.Fields.Any(field => field.CostWeight is not null || (field.Type.NamedType() is InputObjectType input && IsWeighted(input, visited)));

    private static double Of(IType type, ValueNode value, VariableValues variables)
    {
        if (type.NamedType() is not InputObjectType input)
        {
            return 0;
        }
        switch (value)
        {
            case VariableNode variable:
                variables.TryGetSource(variable.Name.Value, out var json, out var literal);
                return literal is null ? Of(input, json) : Of(type, literal, variables);
            case ListValueNode list:
                var sum = 0.0;
                foreach (var item in list.Items)
                {
                    sum = OperationLimit(sum + Of(input, item, variables));
                }
                return sum;
            case ObjectValueNode fields:
                return Of(input, fields, variables);
            default:
                return 0;
        }
    }

    private static double Of(InputObjectType input, ObjectValueNode value, VariableValues variables)
    {
        var sum = 0.0;
        foreach (var field in value.Fields)
        {
            if (input.Fields.TryGet(field.Name.Value, out var definition))
            {
                sum = OperationLimit(sum + Of(definition, field.Value, variables));
            }
        }

        foreach (var definition in input.Fields)
        {
            if (definition.DefaultValue is not null && !value.Fields.Any(field => field.Name.Value == definition.Name))
            {
                sum = OperationLimit(sum + Of(definition, null, variables));
            }
        }

        return sum;
    }

    private static double Of(InputObjectType input, JsonElement value)
    {
        var sum = 0.0;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                sum = OperationLimit(sum + Of(input, item));
            }
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return sum;
        }
        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null || !input.Fields.TryGet(member.Name, out var definition))
            {
                continue;
            }
            var below = definition.Type.NamedType() is InputObjectType inner ? Of(inner, member.Value) : 0;
            sum = OperationLimit(sum + (definition.CostWeight ?? 0) + below);
        }

        foreach (var definition in input.Fields)
        {
            if (definition.DefaultValue is not null && !value.TryGetProperty(definition.Name, out _))
            {
                sum = OperationLimit(sum + Of(definition, null, VariableValues.Empty));
            }
        }

        return sum;
    }

    private static bool IsNull(ValueNode value, VariableValues variables) =>
        value switch
        {
            NullValueNode => true,
            VariableNode variable => variables.TryGet(variable.Name.Value, out var coerced) && coerced is null,
            _ => false,
        };

    // Weights may be negative here. Only the total of the field must not be.
    private static double OperationLimit(double cost) => Math.Clamp(cost, -OperationCost.Highest, OperationCost.Highest);
}
