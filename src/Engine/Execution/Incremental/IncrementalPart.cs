namespace Qplet.GraphQL.Execution;

/// <summary>A part of the result, with the deferred parts found inside it, which are delivered after it.</summary>
internal abstract class IncrementalPart : ResultPart
{
    /// <summary>The deferred fields found inside, until it is certain that the part is delivered.</summary>
    public List<DeferredGroup> FoundGroups { get; } = [];

    /// <summary>The streamed lists found inside, until it is certain that the part is delivered.</summary>
    public List<ItemStream> FoundStreams { get; } = [];

    /// <summary>The fragments that can be announced with the part.</summary>
    public List<DeferredFragment> Fragments { get; } = [];
}
