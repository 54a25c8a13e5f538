using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>An operation, ready to run for one combination of its <c>@skip</c> and <c>@include</c> conditions: what is left out is not in the plan, so that nothing is asked again per object.</summary>
internal sealed class OperationPlan(OperationPlanner planner, OperationType type, ObjectPlan root)
{
    public OperationType Type { get; } = type;

    /// <summary>The fields of the root type.</summary>
    public ObjectPlan Root { get; } = root;

    /// <summary>How many fields have an id so far; ids are given as parts of the plan are made.</summary>
    public int FieldCount => planner.FieldCount;
}
