namespace Qplet.GraphQL.Execution;

/// <summary>What executing a request gives (section 7): one <see cref="OperationResult" />, or a <see cref="ResponseStream" /> of them.</summary>
public abstract class ExecutionResult
{
    private protected ExecutionResult() { }
}
