namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The figures of one contender in one round.</summary>
/// <param name="ProcessorMicroseconds">The server's processor time for each request.</param>
/// <param name="RequestsPerSecond">Answers per second.</param>
/// <param name="P99Milliseconds">The time within which 99 % of the answers came.</param>
/// <param name="Others">The load of others meanwhile.</param>
internal sealed record Measurement(double ProcessorMicroseconds, double RequestsPerSecond, double P99Milliseconds, OtherLoad Others);
