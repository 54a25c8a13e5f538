namespace Qplet.GraphQL.Data;

/// <summary>The metrics of the data layer.</summary>
public static class DataMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Qplet.Database";
}
