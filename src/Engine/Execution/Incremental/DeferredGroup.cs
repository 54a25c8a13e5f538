using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Fields of one object that are executed and delivered together, with the first of the fragments that they belong to.</summary>
/// <param name="delivery">The delivery that the group belongs to.</param>
/// <param name="target">The object, in the part that it was found in.</param>
/// <param name="plan">The fields.</param>
/// <param name="fragments">The fragments that the fields belong to.</param>
internal sealed class DeferredGroup(IncrementalDelivery delivery, ObjectResult target, ObjectPlan plan, IReadOnlyList<DeferredFragment> fragments)
    : IncrementalPart
{
    public ObjectResult Target { get; } = target;

    public ObjectPlan Plan { get; } = plan;

    public IReadOnlyList<DeferredFragment> BelongsTo { get; } = fragments;

    /// <summary>The values of the fields. Null before they are executed.</summary>
    public ObjectResult? Root { get; set; }

    /// <summary>Whether its execution has started.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether all values are available, or an error made them null.</summary>
    public bool IsFinished { get; set; }

    /// <summary>Whether all values are available and the deferred parts found below them are registered.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whether the values have been delivered.</summary>
    public bool IsDelivered { get; set; }

    /// <inheritdoc />
    public override void End() => delivery.Finish(this);

    /// <inheritdoc />
    public override ResponsePath? PathTo(int index) => Target.Path;
}
