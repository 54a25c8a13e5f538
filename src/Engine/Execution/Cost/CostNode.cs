using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The cost of the selections on one object of a type, including the object.</summary>
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

    /// <summary>The cost of all fields that do not depend on variables.</summary>
    public OperationCost Constant { get; }

    /// <summary>The index of this node in the costs of a request. -1 if the cost does not depend on variables.</summary>
    public int Position { get; }

    /// <summary>Returns the cost for a request.</summary>
    /// <param name="costs">The costs of the nodes below that depend on variables, by position.</param>
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
