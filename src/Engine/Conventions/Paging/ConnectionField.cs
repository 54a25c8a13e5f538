using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Changes fields to connections.</summary>
internal static class ConnectionField
{
    /// <summary>The key of the <see cref="PagingSettings" /> among a field's features.</summary>
    public const string FeatureKey = "Paging";

    public static void Configure(UsePagingAttribute attribute, FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (ListField.ElementOf(field) is not { } row)
        {
            context.Report(member, ConventionsErrors.NoList(nameof(UsePagingAttribute)));
            return;
        }

        var name = NameOf(attribute, field, row, context);
        var link = attribute.Node is null ? null : row.GetProperty(attribute.Node);
        if (attribute.Node is not null && (link is null || context.Describe(typeof(Edge<>).MakeGenericType(row)) is not { Extensions.Count: > 0 }))
        {
            context.Report(member, link is null ? ConventionsErrors.NoNode(row, attribute.Node) : ConventionsErrors.NoEdge(row));
            return;
        }
        var node = link is null ? NodeOf(member, row, context) : building => new NonNullType(building.GetOutputType(link.PropertyType));
        var settings = new PagingSettings(
            $"{field.DeclaringType?.Name}.{field.Name}",
            name + "Connection",
            Math.Min(attribute.DefaultPageSize, attribute.MaxPageSize),
            attribute.MaxPageSize,
            attribute.RequirePagingBoundaries,
            attribute.AllowBackwardPagination,
            link
        );
        field.Features[FeatureKey] = settings;
        AddArgument(
            field,
            "first",
            BuiltInScalars.Int,
            "The number of items to return from the start of the list, or after `after`.",
            ["limit", "take", "count", "perPage", "per_page", "pageSize", "page_size"]
        );
        AddArgument(field, "after", BuiltInScalars.String, "Returns only items after this cursor.", ["offset", "skip", "page", "cursor"]);
        if (attribute.AllowBackwardPagination)
        {
            AddArgument(field, "last", BuiltInScalars.Int, "The number of items to return from the end of the list, or before `before`.");
            AddArgument(field, "before", BuiltInScalars.String, "Returns only items before this cursor.");
        }

        AddCost(attribute, field, settings, context);
        if (ListField.PageElementOf(field) is null)
        {
            field.Use(ListPaging.Middleware(settings, row));
        }
        if (field.Type is ClrTypeReference { IsNullable: false })
        {
            NullabilityConventions.Mark(field, context);
        }
        var detail = attribute.Detail is { } type ? new ConnectionDetail(attribute.DetailName ?? NamingConventions.ToCamelCase(type.Name), type) : null;
        field.Type = TypeReference.To(building => ConnectionTypes.Get(name, row, node, link is not null, attribute.IncludeTotalCount, detail, building));
    }

    private static void AddCost(UsePagingAttribute attribute, FieldDescriptor field, PagingSettings settings, CodeFirstContext context)
    {
        if (context.CostWeights is not { } weights)
        {
            return;
        }
        if (!ListField.Carries(field, CostDirectives.ListSize))
        {
            field.Directives.Add(
                CostDirectives.ListSizeOf(
                    new()
                    {
                        AssumedSize = settings.MaxPageSize,
                        SlicingArguments = attribute.AllowBackwardPagination ? ["first", "last"] : ["first"],
                        SlicingArgumentDefaultValue = settings.RequireBoundaries ? null : settings.DefaultPageSize,
                        SizedFields = ["edges", "nodes"],
                        RequireOneSlicingArgument = settings.RequireBoundaries,
                    }
                )
            );
        }

        if (!ListField.Carries(field, CostDirectives.Cost))
        {
            field.Directives.Add(CostDirectives.CostOf(weights.DefaultResolverCost));
        }
    }

    private static void AddArgument(FieldDescriptor field, string name, ScalarType type, string description, params ReadOnlySpan<string> otherNames)
    {
        var argument = new ArgumentDescriptor(name, TypeReference.To(type)) { Description = description };
        foreach (var otherName in otherNames)
        {
            argument.OtherNames.Add(otherName);
        }
        field.Arguments.Add(argument);
    }

    // The rows of a page are never null. Only a list of values may declare that its items can be null.
    private static Func<CodeFirstContext, IType> NodeOf(MemberInfo member, Type row, CodeFirstContext context)
    {
        if (context.GetTypeReference(member).Element is { } element)
        {
            return building => building.GetOutputType(element);
        }
        return building => new NonNullType(building.GetOutputType(Nullable.GetUnderlyingType(row) ?? row));
    }

    // Connections are named after their fields. Fields with the same name share a connection if their rows have the same type. If they do not, the name of
    // the later one includes its type.
    private static string NameOf(UsePagingAttribute attribute, FieldDescriptor field, Type row, CodeFirstContext context)
    {
        if (!context.Features.TryGetValue(FeatureKey, out var known))
        {
            context.Features[FeatureKey] = known = new Dictionary<string, (Type Row, bool HasTotalCount)>(StringComparer.Ordinal);
        }
        var names = (Dictionary<string, (Type Row, bool HasTotalCount)>)known!;
        var name = NamingConventions.ToPascalCase(attribute.ConnectionName ?? field.Name);
        var content = (row, attribute.IncludeTotalCount);
        if (!names.TryAdd(name, content) && names[name] != content)
        {
            name = field.DeclaringType?.Name + name;
            names.TryAdd(name, content);
        }

        return name;
    }
}
