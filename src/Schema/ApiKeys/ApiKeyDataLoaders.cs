namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The DataLoaders of API keys.</summary>
internal static class ApiKeyDataLoaders
{
    /// <summary>Loads API keys by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<ApiKey> ApiKeyById { get; } = EntityQuery.Create<QpletDbContext, ApiKey>(db => db.ApiKeys);
}
