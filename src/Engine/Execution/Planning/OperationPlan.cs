using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// An operation, ready to run for one combination of its <c>@skip</c> and <c>@include</c> conditions: what is left out is not in the plan, so nothing is
/// asked again per object.
/// </summary>
internal sealed class OperationPlan(OperationPlanner planner, OperationDefinitionNode definition, ObjectPlan root, IncrementalFormat format)
{
    private CostPlan? _cost;

    public OperationType Type { get; } = definition.Operation;

    /// <summary>The fields of the root type.</summary>
    public ObjectPlan Root { get; } = root;

    /// <summary>
    /// How parts of the response are held back; <see cref="IncrementalFormat.None" /> where the operation asks for none, or the transport can't.
    /// </summary>
    public IncrementalFormat Format { get; } = format;

    /// <summary>How many fields have an id so far; ids are given as parts of the plan are made.</summary>
    public int FieldCount => planner.FieldCount;

    /// <summary>What the operation costs; worked out when it is first asked for.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The operation selects too many fields.</exception>
    public CostPlan GetCost() =>
        Volatile.Read(ref _cost) ?? Interlocked.CompareExchange(ref _cost, planner.PlanCost(Root.Type, definition.SelectionSet), null) ?? _cost;
}
