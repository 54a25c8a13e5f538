using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Audit;

/// <summary>The record of an action of an admin. Only admins see it, and it never changes.</summary>
[ObjectType<AuditEntry>]
[BindOnly(nameof(AuditEntry.Id), nameof(AuditEntry.Action), nameof(AuditEntry.Details), nameof(AuditEntry.CreatedAt))]
public static class AuditEntryType
{
    /// <summary>The admin.</summary>
    public static Task<User> GetAdminAsync(
        [Parent(nameof(AuditEntry.AdminId))] AuditEntry entry,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(entry.AdminId, cancellationToken);

    /// <summary>The ID of the object that the action concerns. <c>node</c> returns it unless it was deleted.</summary>
    [GraphQLType("ID!")]
    [NotFilterable]
    [NotSortable]
    public static string GetTargetId([Parent(nameof(AuditEntry.TargetType), nameof(AuditEntry.TargetKey))] AuditEntry entry) =>
        GlobalId.Encode(entry.TargetType, entry.TargetKey);

    /// <summary>The name of the type of the object that the action concerns, such as <c>Track</c>.</summary>
    public static string GetTargetType([Parent(nameof(AuditEntry.TargetType))] AuditEntry entry) => entry.TargetType;

    /// <summary>Returns a record by its key, or null if the caller is not an admin.</summary>
    [NodeResolver]
    public static Task<AuditEntry?> GetNodeAsync(Guid id, AuditEntryByIdDataLoader entries, CancellationToken cancellationToken) =>
        entries.LoadAsync(id, cancellationToken);
}
