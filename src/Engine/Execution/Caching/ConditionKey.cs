namespace Qplet.GraphQL.Execution;

/// <summary>
/// What tells the plans of an operation apart: which of its conditions hold, the first 64 as bits and any further ones as text, and how what is held back is
/// sent.
/// </summary>
internal readonly record struct ConditionKey(ulong Bits, string? Rest, IncrementalFormat Format);
