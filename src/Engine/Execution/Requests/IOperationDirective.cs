namespace Qplet.GraphQL.Execution;

/// <summary>
/// A directive's class that does something to the operations that a client puts it on, inside the operation middleware;
/// of several the first is the outermost.
/// </summary>
public interface IOperationDirective
{
    /// <summary>
    /// Executes the operation by the step inside, or sets <see cref="RequestContext.Result" /> by itself; for a subscription when it begins, not once for each
    /// event.
    /// </summary>
    /// <param name="context">The request; its operation and variables are known.</param>
    /// <param name="next">The step inside: another directive, or the execution.</param>
    ValueTask ExecuteAsync(RequestContext context, ExecutionDelegate next);
}
