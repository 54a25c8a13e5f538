using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Makes the input types of filters.</summary>
internal static class FilterTypes
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

    /// <summary>The filter of an entity: <c>TrackFilterInput</c>. Coerced it is a <see cref="FilterNode" />.</summary>
    public static InputObjectType Entity(Type entity, CodeFirstContext context)
    {
        var name = context.GetOutputType(entity).Name + "FilterInput";
        return context.GetOrAddNamed(
            name,
            () =>
            {
                Dictionary<string, Func<object?, FilterNode>> bind = [];
                InputObjectType type = null!;
                type = new InputObjectType(
                    name,
                    () => Fields(entity, type, bind, context),
                    description: $"Which `{context.GetOutputType(entity).Name}` objects to find. All conditions must hold; an empty filter finds everything.",
                    createInstance: value => Conditions(value, name, bind)
                );
                return type;
            }
        );
    }

    private static List<InputValueDefinition> Fields(
        Type entity,
        InputObjectType type,
        Dictionary<string, Func<object?, FilterNode>> bind,
        CodeFirstContext context
    )
    {
        var list = new ListType(new NonNullType(type));
        List<InputValueDefinition> fields =
        [
            new("and", list, description: "All of these must hold."),
            new("or", list, description: "At least one of these must hold."),
        ];
        foreach (var member in EntityMembers.Find(entity, typeof(FilterInputType<>), typeof(NotFilterableAttribute), context))
        {
            if (member.Name is "and" or "or")
            {
                continue;
            }
            var input = member.Kind switch
            {
                EntityMemberKind.Reference => Entity(member.Type, context),
                EntityMemberKind.List when context.GetOutputType(member.Type) is ObjectType => List(member.Type, context),
                EntityMemberKind.Leaf => Operations(member, context),
                _ => null,
            };
            if (input is null)
            {
                continue;
            }
            fields.Add(new(member.Name, input, description: member.Description));
            bind.Add(member.Name, value => Bind(member, value, input, type));
        }

        return fields;
    }

    private static FilterNode Bind(EntityMember member, object? value, InputObjectType input, InputObjectType declaring) =>
        value switch
        {
            OperationInput operations => new MemberNode(
                member.Property,
                operations.Bind(new(member.Type, member.IsNullable, member.LeafType!.Name, member.IdType)),
                isReference: false
            ),
            FilterNode condition => new MemberNode(member.Property, condition, member.Kind == EntityMemberKind.Reference),
            _ => new InvalidNode(ConventionsErrors.FilterValueIsNull(member.Name, declaring.Name, input.Name + "!")),
        };

    private static JunctionNode Conditions(InputObjectValue value, string typeName, Dictionary<string, Func<object?, FilterNode>> bind)
    {
        var conditions = new List<FilterNode>(value.Count);
        foreach (var (name, field) in value)
        {
            if (name is "and" or "or")
            {
                if (field is System.Collections.IEnumerable list)
                {
                    conditions.Add(new JunctionNode(name == "and", [.. list.Cast<FilterNode>()]));
                }
            }
            else
            {
                conditions.Add(bind[name](field));
            }
        }

        return new(true, conditions);
    }

    private static InputObjectType List(Type element, CodeFirstContext context)
    {
        var elementType = Entity(element, context);
        var name = "ListFilterInputTypeOf" + elementType.Name;
        return context.GetOrAddNamed(
            name,
            () =>
                new InputObjectType(
                    name,
                    () =>
                        [
                            Quantifier("all", elementType, "Every element meets this."),
                            Quantifier("none", elementType, "No element meets this."),
                            Quantifier("some", elementType, "At least one element meets this."),
                            Quantifier("any", BuiltInScalars.Boolean, "Whether there are elements."),
                        ],
                    description: "Conditions on the elements of a list. All of them must hold.",
                    createInstance: value => new JunctionNode(true, [.. value.Select(field => Quantify(field.Key, field.Value, name))])
                )
        );

        InputValueDefinition Quantifier(string operation, NamedType type, string description) =>
            new(operation, type, description: description, directives: CostOf(context.CostWeights?.FilterOperationCost));
    }

    private static AppliedDirective[] CostOf(double? weight) => weight is { } cost ? [CostDirectives.CostOf(cost)] : [];

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

    private static FilterNode Quantify(string operation, object? value, string typeName) =>
        value switch
        {
            bool isAny => new QuantifierNode(operation, null, isAny),
            FilterNode condition => new QuantifierNode(operation, condition, isAny: true),
            _ => new InvalidNode(ConventionsErrors.FilterValueIsNull(operation, typeName, operation == "any" ? "Boolean!" : "")),
        };

    private static InputObjectType? Operations(EntityMember member, CodeFirstContext context)
    {
        var type = member.Type;
        var leaf = member.LeafType!;
        if (leaf is EnumType)
        {
            return Operations((member.IsNullable ? "NullableOf" : "") + leaf.Name + "OperationFilterInput", leaf, s_choices, member.IsNullable, context);
        }
        if (member.IdType is not null)
        {
            return Operations("IdOperationFilterInput", leaf, s_choices, true, context);
        }
        if (type == typeof(string))
        {
            return Operations("StringOperationFilterInput", leaf, s_textual, true, context, isCombinable: true);
        }
        if (type == typeof(bool))
        {
            return Operations("BooleanOperationFilterInput", leaf, s_truths, true, context);
        }
        if (type == typeof(Uri))
        {
            return Operations("UriOperationFilterInput", leaf, s_choices, true, context);
        }
        return ComparableName(type) is { } name ? Operations(name + "OperationFilterInput", leaf, s_comparable, true, context) : null;
    }

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
        bool hasNullableItems,
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
                                TypeOf(operation, leaf, hasNullableItems),
                                description: DescriptionOf(operation),
                                directives: CostOf(WeightOf(operation, context))
                            )),
                        ],
                    description: $"Conditions on a value of type `{leaf.Name}`. All of them must hold.",
                    createInstance: value => new OperationInput(
                        name,
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
        return [new("and", list, description: "All of these must hold."), new("or", list, description: "At least one of these must hold.")];
    }

    private static List<OperationInput>? Inputs(InputObjectValue value, string name) =>
        value.TryGetValue(name, out var list) && list is System.Collections.IEnumerable inputs ? [.. inputs.Cast<OperationInput>()] : null;

    private static IType TypeOf(FilterOperation operation, NamedType leaf, bool hasNullableItems) =>
        operation is FilterOperation.In or FilterOperation.Nin ? new ListType(hasNullableItems ? leaf : new NonNullType(leaf)) : leaf;

    private static string NameOf(FilterOperation operation)
    {
        var name = operation.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string DescriptionOf(FilterOperation operation) =>
        operation switch
        {
            FilterOperation.Eq => "The value is equal to this.",
            FilterOperation.Neq => "The value is not equal to this.",
            FilterOperation.In => "The value is one of these.",
            FilterOperation.Nin => "The value is none of these.",
            FilterOperation.Gt => "The value is greater than this.",
            FilterOperation.Ngt => "The value is not greater than this.",
            FilterOperation.Gte => "The value is greater than this or equal to it.",
            FilterOperation.Ngte => "The value is neither greater than this nor equal to it.",
            FilterOperation.Lt => "The value is less than this.",
            FilterOperation.Nlt => "The value is not less than this.",
            FilterOperation.Lte => "The value is less than this or equal to it.",
            FilterOperation.Nlte => "The value is neither less than this nor equal to it.",
            FilterOperation.Contains => "The text contains this, in whatever case.",
            FilterOperation.Ncontains => "The text does not contain this, in whatever case.",
            FilterOperation.StartsWith => "The text starts with this, in whatever case.",
            FilterOperation.NstartsWith => "The text does not start with this, in whatever case.",
            FilterOperation.EndsWith => "The text ends with this, in whatever case.",
            _ => "The text does not end with this, in whatever case.",
        };
}
