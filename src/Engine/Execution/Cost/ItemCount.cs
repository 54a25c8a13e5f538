using System.Collections;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The number of items in a list: constant, or computed for each request if the slicing arguments of <c>@listSize</c> use variables.</summary>
internal sealed class ItemCount
{
    private readonly double _known;
    private readonly int _given;
    private readonly double _otherwise;
    private readonly List<InputValueDefinition> _varying = [];
    private readonly List<string> _variables = [];

    private ItemCount(double known)
    {
        _known = known;
        _given = 1;
    }

    private ItemCount(FieldDefinition field, FieldNode node, ListSizing sizing, CostOptions options)
    {
        Node = node;
        _otherwise = sizing.SlicingArgumentDefaultValue ?? sizing.AssumedSize ?? options.AssumedListSize;
        RequiresOne = sizing is { RequireOneSlicingArgument: true, SlicingArguments.Count: > 0 };
        SizedFields = sizing.SizedFields;
        foreach (var name in sizing.SlicingArguments)
        {
            if (!field.Arguments.TryGet(name, out var definition))
            {
                continue;
            }
            var value = node.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
            if (value is VariableNode variable)
            {
                _varying.Add(definition);
                _variables.Add(variable.Name.Value);
            }
            else if (SizeOf(definition, value ?? definition.DefaultValue) is { } size)
            {
                _known = Math.Max(_known, size);
                _given++;
            }
        }
    }

    /// <summary>The count of a value that is not a list.</summary>
    public static ItemCount One { get; } = new(1);

    /// <summary>The field that the arguments belong to. Null if there are no arguments.</summary>
    public FieldNode? Node { get; }

    /// <summary>The subfields that return the items. Empty if the field itself returns them.</summary>
    public IReadOnlyList<string> SizedFields { get; } = [];

    /// <summary>Whether exactly one slicing argument is required.</summary>
    public bool RequiresOne { get; }

    /// <summary>Whether the count depends on variables.</summary>
    public bool Varies => _variables.Count > 0;

    public static ItemCount Of(double known) => new(known);

    /// <summary>Returns the count that the field's <c>@listSize</c> describes.</summary>
    public static ItemCount Of(FieldDefinition field, FieldNode node, ListSizing sizing, CostOptions options) => new(field, node, sizing, options);

    /// <summary>Returns the number of items, 0 or more.</summary>
    public double Evaluate(VariableValues variables)
    {
        var count = Count(variables, out var given);
        return given == 0 ? _otherwise : count;
    }

    /// <summary>Returns whether exactly one slicing argument has a value.</summary>
    public bool IsOneGiven(VariableValues variables)
    {
        Count(variables, out var given);
        return given == 1;
    }

    private double Count(VariableValues variables, out int given)
    {
        var count = _known;
        given = _given;
        for (var i = 0; i < _variables.Count; i++)
        {
            var size = variables.TryGet(_variables[i], out var value) ? SizeOf(value) : SizeOf(_varying[i], _varying[i].DefaultValue);
            if (size is null)
            {
                continue;
            }
            count = Math.Max(count, size.Value);
            given++;
        }

        return count;
    }

    private static double? SizeOf(InputValueDefinition definition, ValueNode? literal) =>
        literal switch
        {
            null or NullValueNode => null,
            ListValueNode list => list.Items.Count,
            _ when definition.Type.IsList() => 1,
            _ => LiteralCoercion.IsConstant(literal) && LiteralCoercion.TryCoerce(definition.Type, literal, null, out var value) ? SizeOf(value) : null,
        };

    // A negative size is an error of the field, which then returns no items.
    private static double? SizeOf(object? value) =>
        value switch
        {
            null => null,
            ICollection list => list.Count,
            int or long or short or byte or double or float or decimal => OperationCost.Limit(
                Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => null,
        };
}
