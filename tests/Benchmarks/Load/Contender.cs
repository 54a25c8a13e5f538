namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>A side with the request that it gets in one case.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Side">The server.</param>
/// <param name="Body">The body of the request.</param>
internal sealed record Contender(string Name, Side Side, string Body);
