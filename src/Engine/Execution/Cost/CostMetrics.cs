using System.Diagnostics.Metrics;

namespace Qplet.GraphQL.Execution;

/// <summary>Metrics of the cost of operations, including operations near or above the limits.</summary>
internal static class CostMetrics
{
    private static readonly Meter s_meter = new(ExecutionDiagnostics.Name);

    private static readonly Histogram<double> s_fieldCost = s_meter.CreateHistogram<double>(
        "graphql.operation.cost.field",
        "{cost}",
        "The field cost of operations, including rejected operations."
    );

    private static readonly Histogram<double> s_typeCost = s_meter.CreateHistogram<double>(
        "graphql.operation.cost.type",
        "{cost}",
        "The type cost of operations, including rejected operations."
    );

    /// <summary>Whether the metrics have listeners.</summary>
    public static bool IsEnabled => s_fieldCost.Enabled || s_typeCost.Enabled;

    public static void Record(OperationCost cost)
    {
        s_fieldCost.Record(cost.FieldCost);
        s_typeCost.Record(cost.TypeCost);
    }
}
