namespace Qplet.GraphQL.Schema.Monitoring;

/// <summary>The state of the server that answers the request.</summary>
/// <param name="Version">The version of the server.</param>
/// <param name="Environment">The name of the environment, such as <c>Production</c>.</param>
/// <param name="IsDebug">Whether the environment is Development, in which errors have more details.</param>
/// <param name="State">The worst state of the components.</param>
/// <param name="Components">The components, by name.</param>
[ObjectType]
public sealed record Health(
    string Version,
    string Environment,
    bool IsDebug,
    HealthState State,
    [property: ListSize(AssumedSize = 4)] IReadOnlyList<ComponentHealth> Components
);
