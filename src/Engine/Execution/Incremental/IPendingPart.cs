using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A part that is announced to clients as pending: a deferred fragment or a streamed list.</summary>
internal interface IPendingPart
{
    /// <summary>The ID that is announced to the client. Null before the part is announced.</summary>
    string? Id { get; }

    /// <summary>The path of the part. Null for the root.</summary>
    ResponsePath? Path { get; }

    /// <summary>The label that the client chose for it.</summary>
    string? Label { get; }
}
