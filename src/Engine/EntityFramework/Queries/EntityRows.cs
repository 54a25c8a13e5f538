using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Queries for the rows of an entity that a viewer sees.</summary>
internal static class EntityRows<T>
    where T : class
{
    /// <summary>The reachable rows.</summary>
    public static EntityQuery<T> Reachable { get; } = EntityQuery.Create<DbContext, T>(static db => db.Set<T>());

    /// <summary>The listed rows.</summary>
    public static EntityQuery<T> Listed { get; } = Reachable.WithVisibility(VisibilityLevel.Listed, "The caller asks for these rows.");
}
