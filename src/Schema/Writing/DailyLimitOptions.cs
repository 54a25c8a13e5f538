namespace Qplet.GraphQL.Schema.Writing;

/// <summary>How much a user may write within a day (configuration section <c>DailyLimits</c>).</summary>
public sealed class DailyLimitOptions
{
    /// <summary>The number of contributions to releases of others that a user may make within a day. Default: 100.</summary>
    public int Contributions { get; set; } = 100;

    /// <summary>The number of features that a user may request within a day. Default: 10.</summary>
    public int FeatureRequests { get; set; } = 10;

    /// <summary>The number of complaints that a user may make within a day. Default: 30.</summary>
    public int Complaints { get; set; } = 30;
}
