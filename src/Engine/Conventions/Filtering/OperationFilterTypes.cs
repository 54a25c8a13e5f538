using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Builds the input types of the operations on one value: <c>eq</c>, <c>in</c>, <c>contains</c> and so on. They are coerced to an
/// <see cref="OperationInput" />, which is converted to <see cref="OperationNode" /> for a member.
/// </summary>
internal static class OperationFilterTypes
{
    private static readonly FilterOperation[] s_textual =
    [
        FilterOperation.Eq,
        FilterOperation.Neq,
        FilterOperation.Contains,
        FilterOperation.Ncontains,
        FilterOperation.In,
        FilterOperation.Nin,
        FilterOperation.StartsWith,
        FilterOperation.NstartsWith,
        FilterOperation.EndsWith,
        FilterOperation.NendsWith,
    ];

    private static readonly FilterOperation[] s_comparable =
    [
        FilterOperation.Eq,
        FilterOperation.Neq,
        FilterOperation.In,
        FilterOperation.Nin,
        FilterOperation.Gt,
        FilterOperation.Ngt,
        FilterOperation.Gte,
        FilterOperation.Ngte,
        FilterOperation.Lt,
        FilterOperation.Nlt,
        FilterOperation.Lte,
        FilterOperation.Nlte,
    ];

    private static readonly FilterOperation[] s_choices = [FilterOperation.Eq, FilterOperation.Neq, FilterOperation.In, FilterOperation.Nin];

    private static readonly FilterOperation[] s_truths = [FilterOperation.Eq, FilterOperation.Neq];

    /// <summary>Returns the directive with the weight of a field, or an empty array if it has no weight.</summary>
    public static AppliedDirective[] CostOf(double? weight) => weight is { } cost ? [CostDirectives.CostOf(cost)] : [];

    /// <summary>
    /// Returns the input type for a member's value, such as <c>StringOperationFilterInput</c>. Returns null if values of its type cannot be filtered by.
    /// </summary>
    public static InputObjectType? Of(EntityMember member, CodeFirstContext context)
    {
        var type = member.Type;
        var leaf = member.LeafType!;
        if (leaf is EnumType || type == typeof(bool))
        {
            return OfChoices(type, leaf, context);
        }
        if (member.IdType is not null)
        {
            return Operations("IdOperationFilterInput", leaf, s_choices, context);
        }
        if (type == typeof(string))
        {
            return Operations("StringOperationFilterInput", leaf, s_textual, context, isCombinable: true);
        }
        if (type == typeof(Uri))
        {
            return Operations("UriOperationFilterInput", leaf, s_choices, context);
        }
        return ComparableName(type) is { } name ? Operations(name + "OperationFilterInput", leaf, s_comparable, context) : null;
    }

    /// <summary>Returns the input type for the values of a group's field.</summary>
    public static InputObjectType Of(FilterGroupField field, NamedType leaf, CodeFirstContext context) =>
        Of(
            new(field.Name, field.Property, EntityMemberKind.Leaf, field.Property.PropertyType, false, leaf, leaf == BuiltInScalars.ID ? "" : null, null),
            context
        )!;

    /// <summary>Returns the input type for the values of an enum or for Boolean values.</summary>
    public static InputObjectType OfChoices(Type type, NamedType leaf, CodeFirstContext context) =>
        type == typeof(bool)
            ? Operations("BooleanOperationFilterInput", leaf, s_truths, context)
            : Operations(leaf.Name + "OperationFilterInput", leaf, s_choices, context);

    /// <summary>Returns the name of an operation in GraphQL.</summary>
    public static string NameOf(FilterOperation operation)
    {
        var name = operation.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static double? WeightOf(FilterOperation operation, CodeFirstContext context) =>
        operation switch
        {
            FilterOperation.Contains
            or FilterOperation.Ncontains
            or FilterOperation.StartsWith
            or FilterOperation.NstartsWith
            or FilterOperation.EndsWith
            or FilterOperation.NendsWith => context.CostWeights?.ExpensiveFilterOperationCost,
            _ => context.CostWeights?.FilterOperationCost,
        };

    private static string? ComparableName(Type type) =>
        type == typeof(Guid) ? "Uuid"
        : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "DateTime"
        : type == typeof(DateOnly) ? "LocalDate"
        : type == typeof(TimeOnly) ? "LocalTime"
        : type == typeof(TimeSpan) ? "TimeSpan"
        : type == typeof(int) ? "Int"
        : type == typeof(long) ? "Long"
        : type == typeof(short) ? "Short"
        : type == typeof(byte) ? "UnsignedByte"
        : type == typeof(sbyte) ? "Byte"
        : type == typeof(double) || type == typeof(float) ? "Float"
        : type == typeof(decimal) ? "Decimal"
        : null;

    private static InputObjectType Operations(
        string name,
        NamedType leaf,
        IReadOnlyList<FilterOperation> operations,
        CodeFirstContext context,
        bool isCombinable = false
    )
    {
        return context.GetOrAddNamed(
            name,
            () =>
            {
                var byName = operations.ToDictionary(NameOf);
                InputObjectType type = null!;
                type = new InputObjectType(
                    name,
                    () =>
                        [
                            .. isCombinable ? Combinations(type) : [],
                            .. operations.Select(operation => new InputValueDefinition(
                                NameOf(operation),
                                TypeOf(operation, leaf),
                                description: DescriptionOf(operation),
                                directives: CostOf(WeightOf(operation, context))
                            )
                            {
                                Formatter = leaf == BuiltInScalars.String ? context.TextFormatter : null,
                            }),
                        ],
                    description: $"Conditions on a value of type `{leaf.Name}`. All of them must be met.",
                    createInstance: value => new OperationInput(
                        value,
                        [.. value.Where(static field => field.Key is not ("and" or "or")).Select(field => (byName[field.Key], field.Value))],
                        Inputs(value, "and"),
                        Inputs(value, "or")
                    )
                );
                return type;
            }
        );
    }

    private static List<InputValueDefinition> Combinations(InputObjectType type)
    {
        var list = new ListType(new NonNullType(type));
        return
        [
            new("and", list, description: "All of these conditions must be met."),
            new("or", list, description: "At least one of these conditions must be met. An empty list matches nothing."),
        ];
    }

    private static List<OperationInput>? Inputs(InputObjectValue value, string name) =>
        value.TryGetValue(name, out var list) && list is System.Collections.IEnumerable inputs ? [.. inputs.Cast<OperationInput>()] : null;

    private static IType TypeOf(FilterOperation operation, NamedType leaf) =>
        operation is FilterOperation.In or FilterOperation.Nin ? new ListType(new NonNullType(leaf)) : leaf;

    private static string DescriptionOf(FilterOperation operation) =>
        operation switch
        {
            FilterOperation.Eq => "The value is equal to this.",
            FilterOperation.Neq => "The value is not equal to this.",
            FilterOperation.In => "The value is one of these.",
            FilterOperation.Nin => "The value is not one of these.",
            FilterOperation.Gt => "The value is greater than this.",
            FilterOperation.Ngt => "The value is not greater than this.",
            FilterOperation.Gte => "The value is greater than or equal to this.",
            FilterOperation.Ngte => "The value is not greater than or equal to this.",
            FilterOperation.Lt => "The value is less than this.",
            FilterOperation.Nlt => "The value is not less than this.",
            FilterOperation.Lte => "The value is less than or equal to this.",
            FilterOperation.Nlte => "The value is not less than or equal to this.",
            FilterOperation.Contains => "The text contains this. Letter case is ignored.",
            FilterOperation.Ncontains => "The text does not contain this. Letter case is ignored.",
            FilterOperation.StartsWith => "The text starts with this. Letter case is ignored.",
            FilterOperation.NstartsWith => "The text does not start with this. Letter case is ignored.",
            FilterOperation.EndsWith => "The text ends with this. Letter case is ignored.",
            _ => "The text does not end with this. Letter case is ignored.",
        };
}
