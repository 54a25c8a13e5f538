namespace Qplet.GraphQL.Execution;

/// <summary>Which of an operation's conditions hold: the first 64 as bits, any further ones as text.</summary>
internal readonly record struct ConditionKey(ulong Bits, string? Rest);
