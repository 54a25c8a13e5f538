namespace Qplet.GraphQL.Execution;

/// <summary>
/// Distinguishes the plans of an operation: which of its conditions are true (the first 64 as bits, any others as text), and the format of incremental
/// delivery.
/// </summary>
internal readonly record struct ConditionKey(ulong Bits, string? Rest, IncrementalFormat Format);
