using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Says how many items a list has (<c>@listSize</c>), so what is selected on each of them counts as often.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ListSizeAttribute : Attribute, IDirectiveAttribute
{
    /// <summary>How many items the list has at most, where no argument says so; 0 where that is not known.</summary>
    public int AssumedSize { get; init; }

    /// <summary>The arguments that say how many items are asked for; see <see cref="ListSizing.SlicingArguments" />.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>How many items there are where no slicing argument is given; 0 for <see cref="AssumedSize" />.</summary>
    public int SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the field's type that hold the items; empty where the field itself is the list.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be given (HC0082): yes.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <inheritdoc />
    public AppliedDirective ToDirective() =>
        CostDirectives.ListSizeOf(
            new()
            {
                AssumedSize = AssumedSize > 0 ? AssumedSize : null,
                SlicingArguments = SlicingArguments,
                SlicingArgumentDefaultValue = SlicingArgumentDefaultValue > 0 ? SlicingArgumentDefaultValue : null,
                SizedFields = SizedFields,
                RequireOneSlicingArgument = RequireOneSlicingArgument,
            }
        );
}
