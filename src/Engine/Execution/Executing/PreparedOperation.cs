namespace Qplet.GraphQL.Execution;

/// <summary>An operation that is ready to run.</summary>
/// <param name="Context">The request. Its variables are coerced.</param>
/// <param name="Plan">The plan for the conditions of the variables.</param>
/// <param name="IncludeFlags">These conditions as bits.</param>
internal readonly record struct PreparedOperation(RequestContext Context, OperationPlan Plan, ulong IncludeFlags);
