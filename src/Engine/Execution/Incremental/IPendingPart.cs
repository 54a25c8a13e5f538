using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A part of the response that is announced as pending: a deferred fragment, or a streamed list.</summary>
internal interface IPendingPart
{
    /// <summary>The id that the client knows it by; null before it is announced.</summary>
    string? Id { get; }

    /// <summary>Where it belongs; null for the root.</summary>
    ResponsePath? Path { get; }

    /// <summary>The client's name for it.</summary>
    string? Label { get; }
}
