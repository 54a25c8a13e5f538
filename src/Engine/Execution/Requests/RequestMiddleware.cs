namespace Qplet.GraphQL.Execution;

/// <summary>Wraps a step of the request pipeline; called once, when the pipeline is made.</summary>
/// <param name="next">The step inside: other middleware, or the executor's own steps.</param>
public delegate ExecutionDelegate RequestMiddleware(ExecutionDelegate next);
