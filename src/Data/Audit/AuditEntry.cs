using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Audit;

/// <summary>The record of an action of an admin, written in the transaction of the action. It never changes.</summary>
public sealed class AuditEntry
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the admin.</summary>
    public Guid AdminId { get; set; }

    /// <summary>The action.</summary>
    public AuditAction Action { get; set; }

    /// <summary>The name of the GraphQL type of the object that the action concerns, such as <c>Track</c>.</summary>
    public string TargetType { get; set; } = null!;

    /// <summary>The key of the object, as in its global ID.</summary>
    public string TargetKey { get; set; } = null!;

    /// <summary>Details of the action, without personal data, or null if there are none.</summary>
    public string? Details { get; set; }

    /// <summary>The time of the action.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The admin.</summary>
    public User Admin { get; set; } = null!;
}
