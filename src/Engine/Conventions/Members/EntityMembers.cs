using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Finds the members of an entity that clients may filter or order by.</summary>
/// <remarks>
/// Clients can find out a value by filtering by it, so the default is the members that they can read: properties that are fields of the schema, and relations
/// that have a resolver, unless they require authorization. Values that are computed by a resolver are never included.
/// </remarks>
internal static class EntityMembers
{
    /// <summary>Returns the members of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="customization">
    /// The open generic class that may configure them: <see cref="FilterInputType{T}" /> or <see cref="SortInputType{T}" />.
    /// </param>
    /// <param name="exclusion">The attribute that excludes a member.</param>
    /// <param name="context">The schema.</param>
    public static List<EntityMember> Find(Type entity, Type customization, Type exclusion, CodeFirstContext context)
    {
        var members = new List<EntityMember>();
        if (context.Describe(entity) is not { } descriptor)
        {
            return members;
        }
        var selection = Customize(entity, customization, descriptor, context);
        if (!selection.IsExplicit)
        {
            foreach (var field in descriptor.Fields)
            {
                if (field.Member?.IsDefined(exclusion, true) == true || field.Features.ContainsKey(AuthorizationRequirement.FeatureKey))
                {
                    continue;
                }
                if (
                    Shown(entity, field, context) is { } member
                    && !selection.Ignored.Contains(member.Property.Name)
                    && !selection.Declared.ContainsKey(member.Property)
                )
                {
                    members.Add(member);
                }
            }
        }

        foreach (var (property, name) in selection.Declared)
        {
            var field = descriptor.Fields.FirstOrDefault(field => field.Member == property || field.Name == NamingConventions.GetFieldName(property));
            members.Add(Describe(property, name ?? field?.Name ?? NamingConventions.GetFieldName(property), field, descriptor, context));
        }

        return [.. members.Select(member => member with { Normalize = selection.Normalized.GetValueOrDefault(member.Property) })];
    }

    /// <summary>Returns the members of a link that its configuration class declares. The fields of its edges describe them.</summary>
    public static List<EntityMember> OfLink(Type link, Type customization, CodeFirstContext context)
    {
        var edge = context.Describe(typeof(Edge<>).MakeGenericType(link))!;
        return
        [
            .. Customize(link, customization, edge, context)
                .Declared.Select(declared =>
                {
                    var name = declared.Value ?? NamingConventions.GetFieldName(declared.Key);
                    return Describe(declared.Key, name, null, edge, context) is var member && edge.FindField(name)?.Description is { } description
                        ? member with
                        {
                            Description = description,
                        }
                        : member;
                }),
        ];
    }

    /// <summary>Returns the groups of members that clients may filter an entity by.</summary>
    public static IReadOnlyList<FilterGroup> FindGroups(Type entity, Type customization, CodeFirstContext context) =>
        context.Describe(entity) is { } descriptor ? Customize(entity, customization, descriptor, context).Groups : [];

    /// <summary>Returns the groups of members that clients may order an entity by, with the descriptions of their fields.</summary>
    public static IReadOnlyList<(SortGroup Group, string? Description)> FindSortGroups(Type entity, Type customization, CodeFirstContext context) =>
        context.Describe(entity) is { } descriptor
            ? [.. Customize(entity, customization, descriptor, context).SortGroups.Select(group => (group, descriptor.FindField(group.Name)?.Description))]
            : [];

    /// <summary>Returns the computed members of an entity with the descriptions of their fields.</summary>
    public static IReadOnlyList<(ComputedMember Member, string? Description)> FindComputed(Type entity, Type customization, CodeFirstContext context) =>
        context.Describe(entity) is { } descriptor
            ? [.. Customize(entity, customization, descriptor, context).Computed.Select(member => (member, descriptor.FindField(member.Name)?.Description))]
            : [];

    /// <summary>Returns the computed lists that clients may filter an entity by, with the descriptions of their fields.</summary>
    public static IReadOnlyList<(ComputedMember List, string? Description)> FindComputedLists(Type entity, Type customization, CodeFirstContext context) =>
        context.Describe(entity) is { } descriptor
            ? [.. Customize(entity, customization, descriptor, context).ComputedLists.Select(list => (list, descriptor.FindField(list.Name)?.Description))]
            : [];

    /// <summary>Returns the lists of values that clients may filter an entity by, with the descriptions of their fields.</summary>
    public static IReadOnlyList<(ValueList List, string? Description)> FindValueLists(Type entity, Type customization, CodeFirstContext context) =>
        context.Describe(entity) is { } descriptor
            ? [.. Customize(entity, customization, descriptor, context).ValueLists.Select(list => (list, descriptor.FindField(list.Name)?.Description))]
            : [];

    private static EntityMember? Shown(Type entity, FieldDescriptor field, CodeFirstContext context)
    {
        if (field.Member is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(entity))
        {
            // Middleware may change or hide the property's value.
            return field.Middleware.Count == 0 && IsStored(property) ? Describe(property, field.Name, field, context.Describe(entity)!, context) : null;
        }

        // A resolver represents a relation if it returns the type of the property with the same name.
        if (field.ResultType is null || entity.GetProperty(NamingConventions.ToPascalCase(field.Name)) is not { } relation)
        {
            return null;
        }
        var target = ElementType.Of(relation.PropertyType) ?? relation.PropertyType;
        var result =
            field.ResultType.IsGenericType && field.ResultType.GetGenericTypeDefinition() == typeof(Page<>)
                ? field.ResultType.GetGenericArguments()[0]
                : ElementType.Of(field.ResultType) ?? field.ResultType;
        return target == result && IsEntity(target, context) ? Describe(relation, field.Name, field, context.Describe(entity)!, context) : null;
    }

    private static EntityMember Describe(PropertyInfo property, string name, FieldDescriptor? field, ComplexTypeDescriptor declaring, CodeFirstContext context)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var description = field?.Description ?? context.GetDescription(property);
        var isNullable = context.GetTypeReference(property).IsNullable;
        if (ElementType.Of(plain) is { } element)
        {
            return new(name, property, EntityMemberKind.List, element, isNullable, null, null, description);
        }
        if (IsEntity(plain, context))
        {
            return new(name, property, EntityMemberKind.Reference, plain, isNullable, null, null, description);
        }
        var leaf = field?.Member == property ? context.GetOutputType(field.Type).NamedType() : context.GetOutputType(plain);
        return new(
            name,
            property,
            EntityMemberKind.Leaf,
            plain,
            isNullable,
            leaf,
            leaf == BuiltInScalars.ID ? IdTypeOf(property, declaring, context) : null,
            description
        )
        {
            AcceptsKeys = context.AcceptsKeys,
        };
    }

    private static bool IsStored(PropertyInfo property) => property.SetMethod is not null;

    private static bool IsEntity(Type type, CodeFirstContext context) =>
        type is { IsClass: true } && type != typeof(string) && context.GetOutputType(type) is ObjectType && context.Describe(type) is { Kind: TypeKind.Object };

    private static string IdTypeOf(PropertyInfo property, ComplexTypeDescriptor declaring, CodeFirstContext context)
    {
        foreach (var attribute in property.GetCustomAttributes(true))
        {
            if (attribute is IDAttribute { TypeName: { } name })
            {
                return name;
            }
            if (attribute.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IDAttribute<>))
            {
                return context.GetOutputType(type.GetGenericArguments()[0]).Name;
            }
        }

        return declaring.Name;
    }

    /// <summary>
    /// Applies the configuration class of the entity, if there is one in the assembly of the entity or of the classes that describe its type.
    /// </summary>
    private static MemberSelection Customize(Type entity, Type customization, ComplexTypeDescriptor descriptor, CodeFirstContext context)
    {
        var selection = new MemberSelection();
        var wanted = customization.MakeGenericType(entity);
        var found = descriptor
            .Extensions.Append(entity)
            .Select(static type => type.Assembly)
            .Distinct()
            .SelectMany(AssemblyTypes.Of(context).Configurations)
            .Where(wanted.IsAssignableFrom);
        foreach (var type in found.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            ((IMemberSelection)Activator.CreateInstance(type, nonPublic: true)!).Configure(selection);
        }
        return selection;
    }
}
