using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A fragment with <c>@defer</c> at one place of the result: it is announced, and completed when all its fields are there.</summary>
/// <param name="path">The object that the fragment stands on; null for the root.</param>
/// <param name="label">The client's name for it.</param>
/// <param name="parent">The fragment around it, which is delivered before.</param>
internal sealed class DeferredFragment(ResponsePath? path, string? label, DeferredFragment? parent) : IPendingPart
{
    /// <inheritdoc />
    public string? Id { get; set; }

    /// <inheritdoc />
    public ResponsePath? Path { get; } = path;

    /// <inheritdoc />
    public string? Label { get; } = label;

    public DeferredFragment? Parent { get; } = parent;

    /// <summary>The fields of the fragment that are known to come later.</summary>
    public List<DeferredGroup> Groups { get; } = [];

    /// <summary>The fragments within this one.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>Whether something waits for the fragment to be announced.</summary>
    public bool IsAttached { get; set; }

    /// <summary>Whether it was delivered, or failed.</summary>
    public bool IsOver { get; set; }
}
