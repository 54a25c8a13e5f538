namespace Qplet.GraphQL.Execution;

/// <summary>A step of the request pipeline. <see cref="RequestContext.Result" /> must be set when it completes.</summary>
public delegate ValueTask ExecutionDelegate(RequestContext context);
