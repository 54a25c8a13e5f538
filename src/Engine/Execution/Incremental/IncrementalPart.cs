namespace Qplet.GraphQL.Execution;

/// <summary>A part of the result, with what was found below that is delivered after it.</summary>
internal abstract class IncrementalPart : ResultPart
{
    /// <summary>The deferred fields that were found below, until it is known that the part is delivered.</summary>
    public List<DeferredGroup> FoundGroups { get; } = [];

    /// <summary>The streamed lists that were found below, until it is known that the part is delivered.</summary>
    public List<ItemStream> FoundStreams { get; } = [];

    /// <summary>The fragments that can be announced with the part.</summary>
    public List<DeferredFragment> Fragments { get; } = [];
}
