namespace Qplet.GraphQL.Schema.Monitoring;

/// <summary>The state of the server or of one of its components.</summary>
public enum HealthState
{
    /// <summary>Everything works.</summary>
    Healthy,

    /// <summary>Requests are answered, but something is late or missing.</summary>
    Degraded,

    /// <summary>Something that requests need does not work.</summary>
    Unhealthy,
}
