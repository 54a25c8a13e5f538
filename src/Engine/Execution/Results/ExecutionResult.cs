namespace Qplet.GraphQL.Execution;

/// <summary>
/// The result of a request (<see href="https://spec.graphql.org/September2025/#sec-Response">Response</see>): one <see cref="OperationResult" />, or a
/// <see cref="ResponseStream" /> of them.
/// </summary>
public abstract class ExecutionResult
{
    private protected ExecutionResult() { }
}
