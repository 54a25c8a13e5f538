using System.Globalization;
using Qplet.GraphQL.Language;
using static Qplet.GraphQL.TypeSystem.DirectiveLiterals;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The directives of cost analysis (IBM's <see href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost Directives Specification</see>), in Hot
/// Chocolate's form.
/// </summary>
public static class CostDirectives
{
    private const string ListSizeName = "listSize";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SlicingArgumentDefaultValue = "slicingArgumentDefaultValue";
    private const string SizedFields = "sizedFields";
    private const string RequireOneSlicingArgument = "requireOneSlicingArgument";

    /// <summary>The <c>@cost</c> directive.</summary>
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
                    description: "The cost that is added to an operation: a number, which may be negative."
                ),
            ],
            description: "Specifies the cost that a type, field, argument or input field adds to an operation."
        );

    /// <summary>The <c>@listSize</c> directive.</summary>
    public static DirectiveDefinition ListSize { get; } =
        new(
            ListSizeName,
            DirectiveLocations.FieldDefinition,
            [
                new(AssumedSize, BuiltInScalars.Int, description: "The maximum number of items if no slicing argument is specified."),
                new(
                    SlicingArguments,
                    Names,
                    description: "The arguments that determine the number of requested items: a number, or a list with an element for each item."
                ),
                new(SlicingArgumentDefaultValue, BuiltInScalars.Int, description: "The number of items if no slicing argument is specified."),
                new(SizedFields, Names, description: "The fields of the field's type that contain the items, if the field itself is not the list."),
                new(
                    RequireOneSlicingArgument,
                    new NonNullType(BuiltInScalars.Boolean),
                    new BooleanValueNode(true),
                    "Whether exactly one slicing argument must be specified."
                ),
            ],
            description: "Specifies the number of items of a list, by which the cost of its selections is multiplied."
        );

    private static ListType Names => new(new NonNullType(BuiltInScalars.String));

    /// <summary>Creates an application of <c>@cost</c>.</summary>
    public static AppliedDirective CostOf(double weight) =>
        new(AppliedCost.DirectiveName, [new(new NameNode(AppliedCost.ArgumentName), new StringValueNode(weight.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>Creates an application of <c>@listSize</c>.</summary>
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

    /// <summary>Returns the list size specified by <c>@listSize</c>; null without the directive.</summary>
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
}
