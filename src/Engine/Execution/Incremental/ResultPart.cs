using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A part of the result with errors of its own, and the top of its tree: a null that reaches it goes no further.</summary>
internal abstract class ResultPart() : ResultNode(null, 0)
{
    /// <summary>The errors below, each with the place that orders it.</summary>
    public List<(int[] Place, GraphQLError Error)>? Errors { get; set; }

    /// <summary>How many fields below wait for their values.</summary>
    public int Outstanding { get; set; }

    /// <summary>What was found below that comes later, as long as it is not known whether this part stands.</summary>
    public List<DeferredGroup> FoundGroups { get; } = [];

    /// <inheritdoc cref="FoundGroups" />
    public List<ItemStream> FoundStreams { get; } = [];

    /// <summary>The fragments that can be announced with this part.</summary>
    public List<DeferredFragment> Fragments { get; } = [];

    /// <inheritdoc />
    public override ResponsePath? PathTo(int index) => null;

    /// <inheritdoc />
    public override int OrderOf(int index) => 0;

    /// <inheritdoc />
    public override bool IsNullable(int index) => false;

    /// <inheritdoc />
    public override void Set(int index, object? value) { }
}
