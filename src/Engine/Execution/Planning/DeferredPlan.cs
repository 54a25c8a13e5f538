namespace Qplet.GraphQL.Execution;

/// <summary>Fields of an object that are delivered later.</summary>
/// <param name="Usages">The uses of <c>@defer</c> that they belong to. They are delivered with the first of them.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredPlan(IReadOnlyList<DeferUsage> Usages, ObjectPlan Plan);
