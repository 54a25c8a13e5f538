namespace Qplet.GraphQL.Execution;

/// <summary>The operation took longer than it may; ends the run.</summary>
internal sealed class ExecutionTimeoutException() : Exception("The operation took longer than it may.");
