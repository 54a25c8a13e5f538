namespace Qplet.GraphQL.Execution;

/// <summary>The application's middleware around the executor's own steps. The first middleware added is the outermost.</summary>
/// <remarks>
/// <code>
/// request → [request middleware] → find, parse and validate the document → choose the operation → coerce the variables → limits →
/// [operation middleware] → [directives of the operation] → execute
/// </code>
/// </remarks>
public sealed class RequestPipeline
{
    private readonly List<RequestMiddleware> _request = [];
    private readonly List<RequestMiddleware> _operation = [];

    /// <summary>
    /// Adds middleware around all steps. It sees every request, including those that are not valid, and may change <see cref="RequestContext.Request" /> or
    /// set the result itself.
    /// </summary>
    public RequestPipeline UseRequest(RequestMiddleware middleware)
    {
        _request.Add(middleware);
        return this;
    }

    /// <summary>
    /// Adds middleware around the execution. It sees only operations that are valid and within all limits, with <see cref="RequestContext.Operation" /> and
    /// <see cref="RequestContext.Variables" />.
    /// </summary>
    public RequestPipeline UseOperation(RequestMiddleware middleware)
    {
        _operation.Add(middleware);
        return this;
    }

    internal ExecutionDelegate WrapRequest(ExecutionDelegate innermost) => Wrap(_request, innermost);

    internal ExecutionDelegate WrapOperation(ExecutionDelegate innermost) => Wrap(_operation, innermost);

    private static ExecutionDelegate Wrap(List<RequestMiddleware> middleware, ExecutionDelegate innermost)
    {
        var step = innermost;
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            step = middleware[i](step);
        }
        return step;
    }
}
