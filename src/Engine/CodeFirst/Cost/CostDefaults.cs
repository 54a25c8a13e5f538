using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Gives fields the cost that goes without saying.</summary>
internal static class CostDefaults
{
    /// <summary>The directives of a field: its own, and <c>@cost</c> where its resolver is asynchronous and nothing else is said.</summary>
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
