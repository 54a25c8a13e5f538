using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Specifies the number of items of a list (<c>@listSize</c>), by which the cost of its selections is multiplied.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ListSizeAttribute : Attribute, IDirectiveAttribute
{
    /// <summary>The maximum number of items if no slicing argument is specified; 0 if it is not known.</summary>
    public int AssumedSize { get; init; }

    /// <summary>The arguments that determine the number of requested items; see <see cref="ListSizing.SlicingArguments" />.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The number of items if no slicing argument is specified; 0 to use <see cref="AssumedSize" />.</summary>
    public int SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields of the field's type that contain the items; empty if the field itself is the list.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one slicing argument must be specified (code <c>HC0082</c>). Default: true.</summary>
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
