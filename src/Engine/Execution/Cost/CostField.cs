using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The cost of a field of a <see cref="CostNode" />: the weights of the field and its arguments, and for each item the cost of the selections below it, on
/// the most expensive of the possible types.
/// </summary>
internal sealed class CostField
{
    private readonly double _weight;
    private readonly double _leafWeight;
    private readonly double _itemCost;
    private readonly ItemCount _items;
    private readonly double _itemsWithin;
    private readonly (InputValueDefinition Definition, ValueNode Value)[] _varyingArguments;

    /// <summary>Initializes the cost of a field.</summary>
    /// <param name="node">The place where the document first selects the field.</param>
    /// <param name="definition">The definition of the field.</param>
    /// <param name="weight">The weight of the field.</param>
    /// <param name="items">The number of items in the field's value.</param>
    /// <param name="itemsWithin">The assumed number of items in each item if the items are lists. Otherwise 1.</param>
    /// <param name="leafWeight">The weight of the field's type if it is a leaf.</param>
    /// <param name="itemCost">The cost of each item in addition to that of its selections. It is of both kinds.</param>
    /// <param name="children">The selections on each of the possible types. Empty for a leaf.</param>
    public CostField(
        FieldNode node,
        FieldDefinition definition,
        double weight,
        ItemCount items,
        double itemsWithin,
        double leafWeight,
        double itemCost,
        IReadOnlyList<CostNode> children
    )
    {
        Node = node;
        Definition = definition;
        Children = children;
        _items = items;
        _itemsWithin = itemsWithin;
        _leafWeight = leafWeight;
        _itemCost = itemCost;
        _weight = weight;
        var varying = new List<(InputValueDefinition Definition, ValueNode Value)>();
        foreach (var argument in definition.Arguments.Where(InputCost.IsWeighted))
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

    public FieldDefinition Definition { get; }

    public IReadOnlyList<CostNode> Children { get; }

    /// <summary>Whether the cost depends on variables.</summary>
    public bool Varies { get; }

    /// <summary>Returns the cost for a request. <paramref name="costs" /> and <paramref name="variables" /> are not used if the cost does not vary.</summary>
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
        return cost + new OperationCost(_itemCost, _itemCost);
    }
}
