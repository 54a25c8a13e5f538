using System.Diagnostics.Metrics;

namespace Qplet.GraphQL.Execution;

/// <summary>Measurements of what operations cost, near the limits and beyond them as well.</summary>
internal static class CostMetrics
{
    private static readonly Meter s_meter = new(ExecutionDiagnostics.Name);

    private static readonly Histogram<double> s_fieldCost = s_meter.CreateHistogram<double>(
        "graphql.operation.cost.field",
        "{cost}",
        "What operations cost by their fields, those included that were refused."
    );

    private static readonly Histogram<double> s_typeCost = s_meter.CreateHistogram<double>(
        "graphql.operation.cost.type",
        "{cost}",
        "What operations cost by the objects that they ask for, those included that were refused."
    );

    /// <summary>Whether anyone listens.</summary>
    public static bool IsEnabled => s_fieldCost.Enabled || s_typeCost.Enabled;

    public static void Record(OperationCost cost)
    {
        s_fieldCost.Record(cost.FieldCost);
        s_typeCost.Record(cost.TypeCost);
    }
}
