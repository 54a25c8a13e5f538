namespace Qplet.GraphQL.TypeSystem;

/// <summary>The arguments of <c>@listSize</c>: how to determine the number of items of a field.</summary>
public sealed record ListSizing
{
    /// <summary>The maximum number of items if no slicing argument is specified; null if it is not known.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>
    /// The arguments that determine the number of requested items: a number, or a list with an element for each item. If several are specified, the largest
    /// counts.
    /// </summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The number of items if no slicing argument is specified; null to use <see cref="AssumedSize" />.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the field's type that contain the items; empty if the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be specified (code <c>HC0082</c>). Has no effect without slicing arguments.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
