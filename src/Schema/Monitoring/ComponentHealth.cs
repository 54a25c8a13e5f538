namespace Qplet.GraphQL.Schema.Monitoring;

/// <summary>The state of a component of the server.</summary>
/// <param name="Name">The name: <c>database</c>, <c>events</c>, <c>mail</c> or <c>storage</c>.</param>
/// <param name="State">The state.</param>
[ObjectType]
public sealed record ComponentHealth(string Name, HealthState State);
