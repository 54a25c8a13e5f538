using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>What the selections on one object of a type cost, the object included.</summary>
internal sealed class CostNode
{
    public CostNode(ObjectType type, double weight, IReadOnlyList<CostField> fields, int position)
    {
        Type = type;
        Fields = fields;
        Varying = [.. fields.Where(static field => field.Varies)];
        Position = Varying.Length == 0 ? -1 : position;
        Constant = new(0, OperationCost.Limit(weight));
        foreach (var field in fields.Where(static field => !field.Varies))
        {
            Constant += field.Evaluate([], VariableValues.Empty);
        }
    }

    public ObjectType Type { get; }

    public IReadOnlyList<CostField> Fields { get; }

    /// <summary>The fields whose cost depends on variables.</summary>
    public CostField[] Varying { get; }

    /// <summary>What the rest costs.</summary>
    public OperationCost Constant { get; }

    /// <summary>Where the cost of a request stands; -1 where it is the same for all.</summary>
    public int Position { get; }

    /// <summary>The cost for a request.</summary>
    /// <param name="costs">The costs of the nodes below that vary, by position.</param>
    /// <param name="variables">The variables of the request.</param>
    public OperationCost Evaluate(ReadOnlySpan<OperationCost> costs, VariableValues variables)
    {
        var cost = Constant;
        foreach (var field in Varying)
        {
            cost += field.Evaluate(costs, variables);
        }
        return cost;
    }

    public OperationCost In(ReadOnlySpan<OperationCost> costs) => Position < 0 ? Constant : costs[Position];
}
