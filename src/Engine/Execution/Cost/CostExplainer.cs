using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Finds the part of an operation that accounts for most of its cost.</summary>
internal static class CostExplainer
{
    /// <summary>Returns the deepest field that still accounts for at least half of the total cost.</summary>
    public static CostExplanation Find(CostNode root, ReadOnlySpan<OperationCost> costs, VariableValues variables, Func<OperationCost, double> part)
    {
        var whole = part(root.In(costs));
        var found = new CostExplanation("", whole, null);
        var node = root;
        var times = 1.0;
        while (node is not null)
        {
            CostField? greatest = null;
            var greatestCost = -1.0;
            foreach (var field in node.Fields)
            {
                var cost = part(field.Evaluate(costs, variables) * times);
                if (cost <= greatestCost)
                {
                    continue;
                }
                greatestCost = cost;
                greatest = field;
            }

            if (greatest is null || greatestCost * 2 < whole)
            {
                break;
            }
            var name = greatest.Node.ResponseName;
            found = new(found.Path.Length == 0 ? name : $"{found.Path}.{name}", greatestCost, greatest.Node);
            times = OperationCost.Limit(times * greatest.CountItems(variables));
            node = MostExpensive(greatest.Children, costs, part);
        }

        return found;
    }

    private static CostNode? MostExpensive(IReadOnlyList<CostNode> nodes, ReadOnlySpan<OperationCost> costs, Func<OperationCost, double> part)
    {
        CostNode? greatest = null;
        foreach (var node in nodes)
        {
            if (greatest is null || part(node.In(costs)) > part(greatest.In(costs)))
            {
                greatest = node;
            }
        }

        return greatest;
    }
}
