using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// An operation, ready to run for one combination of its <c>@skip</c> and <c>@include</c> conditions. Excluded selections are not part of the plan, so
/// conditions are not evaluated for each object.
/// </summary>
internal sealed class OperationPlan(OperationPlanner planner, OperationDefinitionNode definition, ObjectPlan root, IncrementalFormat format)
{
    private CostPlan? _cost;
    private StrongBox<CachePolicy?>? _cachePolicy;

    public OperationType Type { get; } = definition.Operation;

    /// <summary>The fields of the root type.</summary>
    public ObjectPlan Root { get; } = root;

    /// <summary>
    /// The format of incremental delivery. <see cref="IncrementalFormat.None" /> if the operation does not use it or the transport does not support it.
    /// </summary>
    public IncrementalFormat Format { get; } = format;

    /// <summary>The number of field IDs assigned so far. IDs are assigned as parts of the plan are created.</summary>
    public int FieldCount => planner.FieldCount;

    /// <summary>Returns the cost of the operation, which is computed on the first call.</summary>
    /// <exception cref="GraphQLException">The operation selects too many fields.</exception>
    public CostPlan GetCost() =>
        Volatile.Read(ref _cost) ?? Interlocked.CompareExchange(ref _cost, planner.PlanCost(Root.Type, definition.SelectionSet), null) ?? _cost;

    /// <summary>Returns how long the result of a query may be stored, which is computed on the first call. Null if it must not be stored.</summary>
    public CachePolicy? GetCachePolicy() =>
        (Volatile.Read(ref _cachePolicy) ?? Interlocked.CompareExchange(ref _cachePolicy, new(CompileCachePolicy()), null) ?? _cachePolicy).Value;

    private CachePolicy? CompileCachePolicy() =>
        Type == OperationType.Query && planner.Schema.TryGetDirective(CacheDirectives.CacheControl.Name, out _)
            ? CachePolicyCompiler.Compile(GetCost().Root)
            : null;
}
