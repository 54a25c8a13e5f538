using System.Buffers;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The cost of an operation, computed as far as it is known before a request. If it does not depend on variables, evaluating it is free.</summary>
internal sealed class CostPlan(CostNode root, CostNode[] varying, ItemCount[] required)
{
    private const int MaxOnStack = 32;

    /// <summary>The selections of the operation.</summary>
    public CostNode Root { get; } = root;

    /// <summary>Returns the cost for a request's variables.</summary>
    /// <exception cref="GraphQLException">A list that requires exactly one slicing argument has none or several (HC0082).</exception>
    public OperationCost Evaluate(VariableValues variables)
    {
        foreach (var count in required)
        {
            if (!count.IsOneGiven(variables))
            {
                throw new GraphQLException(ExecutionErrors.OneSlicingArgumentRequired(count.Node!));
            }
        }

        if (varying.Length == 0)
        {
            return Root.Constant;
        }
        if (varying.Length <= MaxOnStack)
        {
            Span<OperationCost> costs = stackalloc OperationCost[varying.Length];
            return Evaluate(costs, variables);
        }

        var rented = ArrayPool<OperationCost>.Shared.Rent(varying.Length);
        try
        {
            return Evaluate(rented.AsSpan(0, varying.Length), variables);
        }
        finally
        {
            ArrayPool<OperationCost>.Shared.Return(rented);
        }
    }

    /// <summary>Returns the part of the operation that accounts for most of its cost.</summary>
    public CostExplanation Explain(VariableValues variables, Func<OperationCost, double> part)
    {
        var costs = new OperationCost[varying.Length];
        Evaluate(costs, variables);
        return CostExplainer.Find(Root, costs, variables, part);
    }

    // Nodes follow the nodes below them, so the root is the last.
    private OperationCost Evaluate(Span<OperationCost> costs, VariableValues variables)
    {
        foreach (var node in varying)
        {
            costs[node.Position] = node.Evaluate(costs, variables);
        }
        return Root.In(costs);
    }
}
