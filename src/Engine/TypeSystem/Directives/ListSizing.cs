namespace Qplet.GraphQL.TypeSystem;

/// <summary>What <c>@listSize</c> says of a field: where the number of its items comes from.</summary>
public sealed record ListSizing
{
    /// <summary>How many items the list has at most, where no argument says so; null where that is not known.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>
    /// The arguments that say how many items are asked for: a number, or a list with an element for each item. Of several that are given, the greatest counts.
    /// </summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>How many items there are where none of the slicing arguments is given; null for <see cref="AssumedSize" />.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the field's type that hold the items; empty where the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be given (HC0082), where there are any.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
