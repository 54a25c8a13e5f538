using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A fragment with <c>@defer</c> at one place of the result. It is announced first, and completed when all of its fields are available.</summary>
/// <param name="path">The path of the object that the fragment applies to. Null for the root.</param>
/// <param name="label">The label that the client chose for it.</param>
/// <param name="parent">The fragment around it, which is delivered first. Null if there is none.</param>
internal sealed class DeferredFragment(ResponsePath? path, string? label, DeferredFragment? parent) : IPendingPart
{
    /// <inheritdoc />
    public string? Id { get; set; }

    /// <inheritdoc />
    public ResponsePath? Path { get; } = path;

    /// <inheritdoc />
    public string? Label { get; } = label;

    public DeferredFragment? Parent { get; } = parent;

    /// <summary>The known deferred fields of the fragment.</summary>
    public List<DeferredGroup> Groups { get; } = [];

    /// <summary>The fragments inside this one.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>Whether the fragment has been registered to be announced.</summary>
    public bool IsAttached { get; set; }

    /// <summary>Whether the fragment was delivered or has failed.</summary>
    public bool IsOver { get; set; }
}
