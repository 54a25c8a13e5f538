namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>The DataLoaders of complaints.</summary>
internal static class ComplaintDataLoaders
{
    /// <summary>Loads complaints by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Complaint> ComplaintById { get; } = EntityQuery.Create<QpletDbContext, Complaint>(db => db.Complaints);

    /// <summary>Loads reasons for complaints by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<ComplaintReason> ComplaintReasonById { get; } = EntityQuery.Create<QpletDbContext, ComplaintReason>(db => db.ComplaintReasons);
}
