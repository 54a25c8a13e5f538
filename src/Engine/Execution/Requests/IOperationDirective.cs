namespace Qplet.GraphQL.Execution;

/// <summary>
/// A directive class that runs around the operations that clients apply it to, inside the operation middleware. If an operation has several, the first is the
/// outermost.
/// </summary>
public interface IOperationDirective
{
    /// <summary>
    /// Executes the operation by calling <paramref name="next" />, or sets <see cref="RequestContext.Result" /> itself. For a subscription it is called once
    /// when the subscription begins, not for each event.
    /// </summary>
    /// <param name="context">The request, with its operation and variables.</param>
    /// <param name="next">The next step: another directive, or the execution.</param>
    ValueTask ExecuteAsync(RequestContext context, ExecutionDelegate next);
}
