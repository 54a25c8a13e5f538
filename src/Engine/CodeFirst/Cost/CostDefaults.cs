using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Determines the default costs of fields.</summary>
internal static class CostDefaults
{
    /// <summary>Returns the directives of a field: its own, and <c>@cost</c> if its resolver is asynchronous and no cost is specified.</summary>
    public static IReadOnlyList<AppliedDirective> DirectivesOf(FieldDescriptor field, CostWeights? weights)
    {
        if (weights is null || !IsAsynchronous(field) || field.Directives.Any(static directive => directive.Name == CostDirectives.Cost.Name))
        {
            return [.. field.Directives];
        }
        return [.. field.Directives, CostDirectives.CostOf(weights.DefaultResolverCost)];
    }

    private static bool IsAsynchronous(FieldDescriptor field) =>
        field.Member is MethodInfo method && ClrTypeReader.UnwrapTask(method.ReturnType) != method.ReturnType;
}
