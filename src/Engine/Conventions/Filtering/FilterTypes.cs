using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Builds the input types of filters for entities and lists. They are coerced to a <see cref="FilterNode" /> tree.</summary>
internal static class FilterTypes
{
    private const string ExistsName = "exists";

    /// <summary>Returns the filter type of an entity, such as <c>TrackFilterInput</c>. It is coerced to a <see cref="FilterNode" />.</summary>
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
                    description: $"A filter for `{context.GetOutputType(entity).Name}` objects. All conditions must be met; an empty filter matches all.",
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
            new("and", list, description: "All of these conditions must be met."),
            new("or", list, description: "At least one of these conditions must be met. An empty list matches nothing."),
        ];
        if (CanBeMissing(entity, context))
        {
            fields.Add(new(ExistsName, BuiltInScalars.Boolean, description: "Whether there is such an object, for a reference that can be null."));
            bind.Add(
                ExistsName,
                value => value is bool exists ? new ExistsNode(exists) : new InvalidNode(ConventionsErrors.FilterValueIsNull(ExistsName, type.Name, "Boolean!"))
            );
        }
        foreach (var member in EntityMembers.Find(entity, typeof(FilterInputType<>), typeof(NotFilterableAttribute), context))
        {
            if (member.Name is "and" or "or" or ExistsName)
            {
                continue;
            }
            var input = member.Kind switch
            {
                EntityMemberKind.Reference => Entity(member.Type, context),
                EntityMemberKind.List when context.GetOutputType(member.Type) is ObjectType => List(member.Type, context),
                EntityMemberKind.Leaf => OperationFilterTypes.Of(member, context),
                _ => null,
            };
            if (input is null)
            {
                continue;
            }
            fields.Add(new(member.Name, input, description: member.Description));
            bind.Add(member.Name, value => Bind(member, value, input, type));
        }

        foreach (var group in EntityMembers.FindGroups(entity, typeof(FilterInputType<>), context))
        {
            fields.Add(new(group.Name, Group(group, context), description: group.Description));
            var members = group.Fields.ToDictionary(static field => field.Name, field => Bind(field, group, context));
            var targets = group.Targets?.Invoke(context);
            bind.Add(
                group.Name,
                value =>
                    value is InputObjectValue given
                        ? Refer(
                            targets is null ? null : Within(targets, given),
                            new JunctionNode(true, [.. given.Select(field => members[field.Key](field.Value))])
                        )
                        : new InvalidNode(ConventionsErrors.FilterValueIsNull(group.Name, type.Name, group.TypeName + "!"))
            );
        }
        foreach (var member in EntityMembers.FindComputed(entity, typeof(FilterInputType<>), context))
        {
            var (computed, description) = member;
            var leaf = context.GetOutputType(computed.Type);
            var input = OperationFilterTypes.OfChoices(computed.Type, leaf, context);
            fields.Add(new(computed.Name, input, description: description));
            bind.Add(
                computed.Name,
                value =>
                    value is OperationInput operations
                        ? operations.BindComputed(computed)
                        : new InvalidNode(ConventionsErrors.FilterValueIsNull(computed.Name, type.Name, input.Name + "!"))
            );
        }
        foreach (var (computed, about) in EntityMembers.FindComputedLists(entity, typeof(FilterInputType<>), context))
        {
            fields.Add(new(computed.Name, ValueListFilterTypes.Of(computed, context), description: about));
            bind.Add(computed.Name, ValueListFilterTypes.Binding(computed, type.Name, context));
        }
        foreach (var (values, about) in EntityMembers.FindValueLists(entity, typeof(FilterInputType<>), context))
        {
            fields.Add(new(values.Name, ValueListFilterTypes.Of(values, context), description: about));
            bind.Add(values.Name, ValueListFilterTypes.Binding(values, type.Name, context));
        }
        return fields;
    }

    // Only for types that a property of some class refers to and can be null: a row of a list always exists.
    private static bool CanBeMissing(Type entity, CodeFirstContext context) => AssemblyTypes.Of(context).OptionalReferences(entity.Assembly).Contains(entity);

    private static InputObjectType Group(FilterGroup group, CodeFirstContext context) =>
        context.GetOrAddNamed(
            group.TypeName,
            () =>
                new InputObjectType(
                    group.TypeName,
                    () => [.. group.Fields.Select(field => new InputValueDefinition(field.Name, Operations(field, context), description: field.Description))],
                    description: group.TypeDescription
                )
        );

    private static InputObjectType Operations(FilterGroupField field, CodeFirstContext context) => OperationFilterTypes.Of(field, field.Type(context), context);

    /// <summary>Returns only those targets to which the fields of a filter can refer.</summary>
    private static FilterTargets Within(FilterTargets targets, InputObjectValue fields)
    {
        if (targets.KindOf is not { } kindOf)
        {
            return targets;
        }
        var all = targets.All;
        foreach (var (name, value) in fields)
        {
            if (value is OperationInput { OnlyValues: { } values } && values.Select(one => kindOf(name, one)).ToList() is var kinds && !kinds.Contains(null))
            {
                all = [.. all.Where(target => kinds.Contains(target.Kind))];
            }
        }

        // No row meets fields that contradict each other, whichever entity is asked for.
        return targets with
        {
            All = all.Count > 0 ? all : [targets.All[0]],
        };
    }

    private static Func<object?, FilterNode> Bind(FilterGroupField field, FilterGroup group, CodeFirstContext context)
    {
        var target = new OperationTarget(field.Property.PropertyType, false, field.Type(context).Name, null, field.Conversion?.Invoke(context));
        var input = Operations(field, context);
        return value =>
            value is OperationInput operations
                ? new MemberNode(field.Property, operations.Bind(target), isReference: false)
                : new InvalidNode(ConventionsErrors.FilterValueIsNull(field.Name, group.TypeName, input.Name + "!"));
    }

    // An empty filter matches all rows, whatever they refer to.
    private static FilterNode Refer(FilterTargets? targets, JunctionNode conditions) =>
        targets is null || conditions.Conditions.Count == 0 ? conditions : new ReferenceNode(targets, conditions);

    private static FilterNode Bind(EntityMember member, object? value, InputObjectType input, InputObjectType declaring) =>
        value switch
        {
            OperationInput operations => new MemberNode(
                member.Property,
                operations.Bind(new(member.Type, member.IsNullable, member.LeafType!.Name, member.IdType, member.Normalize, member.AcceptsKeys)),
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

        return new(true, conditions) { Given = value };
    }

    private static InputObjectType List(Type element, CodeFirstContext context)
    {
        var elementType = Entity(element, context);
        var name = context.GetOutputType(element).Name + "ListFilterInput";
        return context.GetOrAddNamed(
            name,
            () =>
                new InputObjectType(
                    name,
                    () =>
                        [
                            Quantifier("all", elementType, "All elements match this filter."),
                            Quantifier("none", elementType, "No element matches this filter."),
                            Quantifier("some", elementType, "At least one element matches this filter."),
                            Quantifier("any", BuiltInScalars.Boolean, "Whether the list has elements."),
                        ],
                    description: "Conditions on the elements of a list. All of them must be met.",
                    createInstance: value => new JunctionNode(true, [.. value.Select(field => Quantify(field.Key, field.Value, name))]) { Given = value }
                )
        );

        InputValueDefinition Quantifier(string operation, NamedType type, string description) =>
            new(operation, type, description: description, directives: OperationFilterTypes.CostOf(context.CostWeights?.FilterOperationCost));
    }

    private static FilterNode Quantify(string operation, object? value, string typeName) =>
        value switch
        {
            bool isAny => new QuantifierNode(operation, null, isAny),
            FilterNode condition => new QuantifierNode(operation, condition, isAny: true),
            _ => new InvalidNode(ConventionsErrors.FilterValueIsNull(operation, typeName, operation == "any" ? "Boolean!" : "")),
        };
}
