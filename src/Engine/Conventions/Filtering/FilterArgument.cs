using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Adds the argument <c>where</c>.</summary>
internal static class FilterArgument
{
    public const string Name = "where";

    public static void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (ListField.EntityOf(field) is not { } entity)
        {
            context.Report(member, ConventionsErrors.NoListOfEntities(nameof(UseFilteringAttribute)));
            return;
        }

        var item = ListField.NodeOf(field)?.PropertyType ?? entity;
        var argument = new ArgumentDescriptor(Name, TypeReference.To(building => FilterTypes.Entity(item, building)))
        {
            Description = "The filter. If it is omitted or null, all objects match.",
            OtherNames = { "filter", "filters", "filterBy" },
        };
        if (context.CostWeights is { } weights)
        {
            argument.Directives.Add(CostDirectives.CostOf(weights.FilterArgumentCost));
        }
        field.Arguments.Add(argument);
    }
}
