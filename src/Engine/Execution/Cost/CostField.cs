using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// What a field of a <see cref="CostNode" /> costs: its weight and that of its arguments, and for each of its items what is selected below, on the most
/// expensive of the possible types.
/// </summary>
internal sealed class CostField
{
    private readonly double _weight;
    private readonly double _leafWeight;
    private readonly ItemCount _items;
    private readonly double _itemsWithin;
    private readonly (InputValueDefinition Definition, ValueNode Value)[] _varyingArguments;

    /// <summary>Makes the cost of a field.</summary>
    /// <param name="node">Where the document selects it first.</param>
    /// <param name="weight">The weight of the field.</param>
    /// <param name="arguments">The arguments that the field has.</param>
    /// <param name="items">How many items it gives.</param>
    /// <param name="itemsWithin">How many items each of its items is assumed to have, where these are lists again; else 1.</param>
    /// <param name="leafWeight">The weight of its type, for a leaf.</param>
    /// <param name="children">What is selected on each of the possible types; empty for a leaf.</param>
    public CostField(
        FieldNode node,
        double weight,
        NamedMap<InputValueDefinition> arguments,
        ItemCount items,
        double itemsWithin,
        double leafWeight,
        IReadOnlyList<CostNode> children
    )
    {
        Node = node;
        Children = children;
        _items = items;
        _itemsWithin = itemsWithin;
        _leafWeight = leafWeight;
        _weight = weight;
        var varying = new List<(InputValueDefinition Definition, ValueNode Value)>();
        foreach (var argument in arguments.Where(InputCost.IsWeighted))
        {
            var value = node.Arguments.FirstOrDefault(given => given.Name.Value == argument.Name)?.Value;
            if (value is null || LiteralCoercion.IsConstant(value))
            {
                _weight += InputCost.Of(argument, value, VariableValues.Empty);
            }
            else
            {
                varying.Add((argument, value));
            }
        }

        _varyingArguments = [.. varying];
        Varies = _varyingArguments.Length > 0 || items.Varies || children.Any(static child => child.Position >= 0);
    }

    public FieldNode Node { get; }

    public IReadOnlyList<CostNode> Children { get; }

    /// <summary>Whether the cost depends on variables.</summary>
    public bool Varies { get; }

    /// <summary>The cost for a request; for one that does not vary, <paramref name="costs" /> and <paramref name="variables" /> do not matter.</summary>
    public OperationCost Evaluate(ReadOnlySpan<OperationCost> costs, VariableValues variables)
    {
        var own = _weight;
        foreach (var (definition, value) in _varyingArguments)
        {
            own += InputCost.Of(definition, value, variables);
        }
        return new OperationCost(OperationCost.Limit(own), 0) + (OfItem(costs) * CountItems(variables));
    }

    public double CountItems(VariableValues variables) => OperationCost.Limit(_items.Evaluate(variables) * _itemsWithin);

    private OperationCost OfItem(ReadOnlySpan<OperationCost> costs)
    {
        var cost = new OperationCost(0, OperationCost.Limit(_leafWeight));
        foreach (var child in Children)
        {
            cost = OperationCost.Max(cost, child.In(costs));
        }
        return cost;
    }
}
