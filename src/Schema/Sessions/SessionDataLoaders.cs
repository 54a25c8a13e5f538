namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The DataLoaders of sessions.</summary>
internal static class SessionDataLoaders
{
    /// <summary>Loads sessions by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Session> SessionById { get; } = EntityQuery.Create<QpletDbContext, Session>(db => db.Sessions);
}
