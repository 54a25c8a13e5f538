using System.Globalization;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The directives that say what an operation costs (IBM's Cost Directive Specification, in Hot Chocolate's form).</summary>
public static class CostDirectives
{
    private const string ListSizeName = "listSize";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SlicingArgumentDefaultValue = "slicingArgumentDefaultValue";
    private const string SizedFields = "sizedFields";
    private const string RequireOneSlicingArgument = "requireOneSlicingArgument";

    /// <summary><c>@cost</c>.</summary>
    public static DirectiveDefinition Cost { get; } =
        new(
            AppliedCost.DirectiveName,
            DirectiveLocations.Scalar
                | DirectiveLocations.Object
                | DirectiveLocations.FieldDefinition
                | DirectiveLocations.ArgumentDefinition
                | DirectiveLocations.Enum
                | DirectiveLocations.InputFieldDefinition,
            [
                new(
                    AppliedCost.ArgumentName,
                    new NonNullType(BuiltInScalars.String),
                    description: "What it adds to the cost of an operation: a number, which may be negative."
                ),
            ],
            description: "Says what a type, field, argument or input field adds to the cost of an operation."
        );

    /// <summary><c>@listSize</c>.</summary>
    public static DirectiveDefinition ListSize { get; } =
        new(
            ListSizeName,
            DirectiveLocations.FieldDefinition,
            [
                new(AssumedSize, BuiltInScalars.Int, description: "How many items the list has at most, where no argument says so."),
                new(
                    SlicingArguments,
                    Names,
                    description: "The arguments that say how many items are asked for: a number, or a list with an element for each item."
                ),
                new(SlicingArgumentDefaultValue, BuiltInScalars.Int, description: "How many items there are where none of the slicing arguments is given."),
                new(SizedFields, Names, description: "The fields of the field's type that hold the list, where it is not the field itself."),
                new(
                    RequireOneSlicingArgument,
                    new NonNullType(BuiltInScalars.Boolean),
                    new BooleanValueNode(true),
                    "Whether exactly one of the slicing arguments must be given."
                ),
            ],
            description: "Says how many items a list has, so what is selected on each of them counts as often."
        );

    private static ListType Names => new(new NonNullType(BuiltInScalars.String));

    /// <summary>Makes a use of <c>@cost</c>.</summary>
    public static AppliedDirective CostOf(double weight) =>
        new(AppliedCost.DirectiveName, [new(new NameNode(AppliedCost.ArgumentName), new StringValueNode(weight.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>Makes a use of <c>@listSize</c>.</summary>
    public static AppliedDirective ListSizeOf(ListSizing sizing)
    {
        var arguments = new List<ArgumentNode>();
        if (sizing.AssumedSize is { } assumed)
        {
            Add(AssumedSize, IntOf(assumed));
        }
        if (sizing.SlicingArguments.Count > 0)
        {
            Add(SlicingArguments, ListOf(sizing.SlicingArguments));
        }
        if (sizing.SlicingArgumentDefaultValue is { } standard)
        {
            Add(SlicingArgumentDefaultValue, IntOf(standard));
        }
        if (sizing.SizedFields.Count > 0)
        {
            Add(SizedFields, ListOf(sizing.SizedFields));
        }
        if (sizing.SlicingArguments.Count > 0 && !sizing.RequireOneSlicingArgument)
        {
            Add(RequireOneSlicingArgument, new BooleanValueNode(false));
        }
        return new(ListSizeName, arguments);

        void Add(string name, ValueNode value) => arguments.Add(new(new NameNode(name), value));
    }

    /// <summary>Returns what <c>@listSize</c> says of a field; null if the field does not have it.</summary>
    public static ListSizing? SizingOf(IReadOnlyList<AppliedDirective> directives) =>
        directives.Find(ListSizeName) is not { } use
            ? null
            : new()
            {
                AssumedSize = ReadInt(use.FindArgument(AssumedSize)),
                SlicingArguments = ReadNames(use.FindArgument(SlicingArguments)),
                SlicingArgumentDefaultValue = ReadInt(use.FindArgument(SlicingArgumentDefaultValue)),
                SizedFields = ReadNames(use.FindArgument(SizedFields)),
                RequireOneSlicingArgument = use.FindArgument(RequireOneSlicingArgument) is not BooleanValueNode { Value: false },
            };

    private static int? ReadInt(ValueNode? value) =>
        value is IntValueNode number && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : null;

    private static IReadOnlyList<string> ReadNames(ValueNode? value) =>
        value switch
        {
            ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(static item => item.Value)],
            StringValueNode single => [single.Value],
            _ => [],
        };

    private static IntValueNode IntOf(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    private static ListValueNode ListOf(IReadOnlyList<string> names) => new([.. names.Select(static name => new StringValueNode(name))]);
}
