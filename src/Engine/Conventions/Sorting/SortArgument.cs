using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Adds the argument <c>order</c>.</summary>
internal static class SortArgument
{
    public const string Name = "order";

    public static void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (ListField.EntityOf(field) is not { } entity)
        {
            context.Report(member, ConventionsErrors.NoListOfEntities(nameof(UseSortingAttribute)));
            return;
        }

        var node = ListField.NodeOf(field);
        var argument = new ArgumentDescriptor(
            Name,
            TypeReference.To(building => new ListType(
                new NonNullType(node is null ? SortTypes.Entity(entity, building) : SortTypes.Link(entity, node.PropertyType, building))
            ))
        )
        {
            Description = "The sort criteria, most significant first. Several fields in one element apply in the order in which they are written.",
            OtherNames = { "orderBy", "order_by", "sort", "sortBy", "sort_by" },
        };
        if (context.CostWeights is { } weights)
        {
            argument.Directives.Add(CostDirectives.CostOf(weights.SortArgumentCost));
        }
        field.Arguments.Add(argument);
    }
}
