namespace Qplet.GraphQL.Execution;

/// <summary>A step of the request pipeline: when it is done, <see cref="RequestContext.Result" /> is set.</summary>
public delegate ValueTask ExecutionDelegate(RequestContext context);
