using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>An operation, ready to run for one combination of its <c>@skip</c> and <c>@include</c> conditions: what is left out is not in the plan, so that nothing is asked again per object.</summary>
internal sealed class OperationPlan(OperationPlanner planner, OperationType type, ObjectPlan root, IncrementalFormat format)
{
    public OperationType Type { get; } = type;

    /// <summary>The fields of the root type.</summary>
    public ObjectPlan Root { get; } = root;

    /// <summary>How parts of the response are held back; <see cref="IncrementalFormat.None" /> where the operation asks for none, or the transport can't.</summary>
    public IncrementalFormat Format { get; } = format;

    /// <summary>How many fields have an id so far; ids are given as parts of the plan are made.</summary>
    public int FieldCount => planner.FieldCount;
}
