namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>The DataLoaders of contact requests.</summary>
internal static class ContactRequestDataLoaders
{
    /// <summary>Loads contact requests by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<ContactRequest> ContactRequestById { get; } = EntityQuery.Create<QpletDbContext, ContactRequest>(db => db.ContactRequests);
}
