using System.Globalization;

namespace Qplet.GraphQL.Schema.Audit;

/// <summary>
/// Records actions of admins. A record is saved in the transaction of the action: if it cannot be written, the action does not happen. Actions on the admin's
/// own account and content are not recorded, and neither are refused attempts.
/// </summary>
public sealed class AuditWriter(TimeProvider time)
{
    /// <summary>Adds the record of an action, which the next <c>SaveChanges</c> saves.</summary>
    /// <param name="db">The context of the action.</param>
    /// <param name="admin">The admin.</param>
    /// <param name="action">The action.</param>
    /// <param name="targetType">The name of the GraphQL type of the object that the action concerns.</param>
    /// <param name="targetKey">The key of the object: a <see cref="Guid" /> or a number.</param>
    /// <param name="details">Details without personal data, such as the new plan, at most 2000 characters. Null if there are none.</param>
    public void Record(QpletDbContext db, Viewer admin, AuditAction action, string targetType, object targetKey, string? details = null) =>
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                AdminId = admin.RequireId(),
                Action = action,
                TargetType = targetType,
                TargetKey = targetKey is Guid key ? key.ToString("N") : Convert.ToString(targetKey, CultureInfo.InvariantCulture)!,
                Details = details,
                CreatedAt = time.UtcMoment(),
            }
        );
}
