namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>The DataLoaders of feature requests.</summary>
internal static class FeatureRequestDataLoaders
{
    /// <summary>Loads feature requests by key.</summary>
    [EntityDataLoader<int>]
    internal static EntityQuery<FeatureRequest> FeatureRequestById { get; } = EntityQuery.Create<QpletDbContext, FeatureRequest>(db => db.FeatureRequests);
}
