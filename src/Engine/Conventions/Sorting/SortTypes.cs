using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Creates the input types of orders.</summary>
internal static class SortTypes
{
    /// <summary>The first step of a path from a link to the item of the list.</summary>
    public const string NodePath = "*";

    private const string Several = "Several fields apply in the order in which they are written.";

    /// <summary>Returns the order type of an entity, such as <c>TrackSortInput</c>. It is coerced to a <see cref="SortInput" />.</summary>
    public static InputObjectType Entity(Type entity, CodeFirstContext context)
    {
        var name = context.GetOutputType(entity).Name + "SortInput";
        return context.GetOrAddNamed(
            name,
            () =>
            {
                Dictionary<string, string> paths = [];
                return new InputObjectType(
                    name,
                    () => Fields(entity, paths, context),
                    description: $"Sort criteria for `{context.GetOutputType(entity).Name}` objects, also by fields of related objects. {Several}",
                    createInstance: value => Create(value, name, paths)
                );
            }
        );
    }

    /// <summary>
    /// Returns the order type of a list whose rows are links, such as <c>FollowSortInput</c>: the declared members of the link, and the item. The path of the
    /// item begins with <see cref="NodePath" />, because lists in both directions of a link share the type.
    /// </summary>
    public static InputObjectType Link(Type link, Type item, CodeFirstContext context)
    {
        var name = link.Name + "SortInput";
        return context.GetOrAddNamed(
            name,
            () =>
            {
                Dictionary<string, string> paths = [];
                return new InputObjectType(
                    name,
                    () => LinkFields(link, item, paths, context),
                    description: $"Sort criteria for a list of `{context.GetOutputType(item).Name}` objects. {Several}",
                    createInstance: value => Create(value, name, paths)
                );
            }
        );
    }

    private static List<InputValueDefinition> LinkFields(Type link, Type item, Dictionary<string, string> paths, CodeFirstContext context)
    {
        var fields = Fields(EntityMembers.OfLink(link, typeof(SortInputType<>), context), paths, context);
        var name = NamingConventions.ToCamelCase(context.GetOutputType(item).Name);
        fields.Add(new(name, Entity(item, context), description: "A member of the item.", directives: Cost(context)));
        paths.Add(name, NodePath);
        return fields;
    }

    private static AppliedDirective[] Cost(CodeFirstContext context) =>
        context.CostWeights is { } weights ? [CostDirectives.CostOf(weights.SortOperationCost)] : [];

    private static List<InputValueDefinition> Fields(Type entity, Dictionary<string, string> paths, CodeFirstContext context)
    {
        var fields = Fields(EntityMembers.Find(entity, typeof(SortInputType<>), typeof(NotSortableAttribute), context), paths, context);
        foreach (var (group, description) in EntityMembers.FindSortGroups(entity, typeof(SortInputType<>), context))
        {
            fields.Add(new(group.Name, Group(group, context), description: description, directives: Cost(context)));
            paths.Add(group.Name, "");
        }
        return fields;
    }

    // The paths of its members begin at the row.
    private static InputObjectType Group(SortGroup group, CodeFirstContext context)
    {
        var paths = group.Members.ToDictionary(static member => member.Key, static member => member.Value.Name);
        return context.GetOrAddNamed(
            group.TypeName,
            () =>
                new InputObjectType(
                    group.TypeName,
                    () =>
                        [
                            .. group.Members.Select(member => new InputValueDefinition(
                                member.Key,
                                Direction(context),
                                description: context.GetDescription(member.Value),
                                directives: Cost(context)
                            )),
                        ],
                    description: $"Sort criteria. {Several}",
                    createInstance: value => Create(value, group.TypeName, paths)
                )
        );
    }

    private static List<InputValueDefinition> Fields(IReadOnlyList<EntityMember> members, Dictionary<string, string> paths, CodeFirstContext context)
    {
        var fields = new List<InputValueDefinition>();
        var cost = Cost(context);
        foreach (var member in members)
        {
            if (member.Kind == EntityMemberKind.List)
            {
                continue;
            }
            NamedType type = member.Kind == EntityMemberKind.Reference ? Entity(member.Type, context) : Direction(context);
            fields.Add(new(member.Name, type, description: member.Description, directives: cost));
            paths.Add(member.Name, member.Property.Name);
        }

        return fields;
    }

    private static SortInput Create(InputObjectValue value, string typeName, Dictionary<string, string> paths)
    {
        var fields = new List<SortField>(value.Count);
        GraphQLException? error = null;
        foreach (var (name, given) in value)
        {
            switch (given)
            {
                case SortDirection direction:
                    fields.Add(new(paths[name], direction));
                    break;
                case SortInput nested:
                    var prefix = paths[name] is { Length: > 0 } path ? path + '.' : "";
                    fields.AddRange(nested.Fields.Select(field => new SortField(prefix + field.Path, field.Direction)));
                    error ??= nested.Error;
                    break;
                default:
                    error ??= ConventionsErrors.SortValueIsNull(name, typeName);
                    break;
            }
        }

        return new(fields, error);
    }

    private static EnumType Direction(CodeFirstContext context) =>
        context.GetOrAddNamed(
            "SortDirection",
            static () =>
                new EnumType(
                    "SortDirection",
                    [
                        new EnumValue("ASC", SortDirection.Ascending, "Ascending: smallest first, earliest first, from A to Z."),
                        new EnumValue("DESC", SortDirection.Descending, "Descending: largest first, latest first, from Z to A."),
                    ],
                    "The direction of a sort order. Missing values come last in both directions.",
                    runtimeType: typeof(SortDirection)
                )
        );
}
