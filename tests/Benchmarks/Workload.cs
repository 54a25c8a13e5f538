namespace Qplet.GraphQL.Benchmarks;

/// <summary>One request that both sides answer with the same bytes.</summary>
/// <param name="Name">W1 to W6.</param>
/// <param name="Title">What is asked.</param>
/// <param name="Body">The body of the GraphQL request.</param>
/// <param name="FloorPath">The path of the hand-written endpoint; null where the gateway is measured against itself.</param>
/// <param name="BaselineBody">The request that the gateway is measured against where there is no floor.</param>
internal sealed record Workload(string Name, string Title, string Body, string? FloorPath, string? BaselineBody = null);
