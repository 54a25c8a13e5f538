namespace Qplet.GraphQL.Execution;

/// <summary>Wraps a step of the request pipeline. Called once, when the pipeline is built.</summary>
/// <param name="next">The next step: other middleware, or the executor's own steps.</param>
public delegate ExecutionDelegate RequestMiddleware(ExecutionDelegate next);
