namespace Qplet.GraphQL.Schema.Audit;

/// <summary>The DataLoaders of the records of actions of admins.</summary>
internal static class AuditDataLoaders
{
    /// <summary>Loads records by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<AuditEntry> AuditEntryById { get; } = EntityQuery.Create<QpletDbContext, AuditEntry>(db => db.AuditEntries);
}
