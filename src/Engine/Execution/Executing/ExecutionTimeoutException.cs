namespace Qplet.GraphQL.Execution;

/// <summary>Ends a run that exceeds the execution timeout.</summary>
internal sealed class ExecutionTimeoutException() : Exception("The operation exceeded the execution timeout.");
