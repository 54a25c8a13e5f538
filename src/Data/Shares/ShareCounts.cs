using System.Linq.Expressions;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Shares;

/// <summary>Relates shares to what they share, and maintains the counts of shares.</summary>
public static class ShareCounts
{
    /// <summary>Returns the subject that a row shares, or null if it shares nothing.</summary>
    public static SubjectKey? Shared(this IShare share) => share is { SharedKind: { } kind, SharedId: { } id } ? new SubjectKey(kind, id) : null;

    /// <summary>Sets the subject that a row shares.</summary>
    public static T Sharing<T>(this T share, SubjectKey? subject)
        where T : class, IShare
    {
        (share.SharedKind, share.SharedId) = (subject?.Kind, subject?.Id);
        return share;
    }

    /// <summary>
    /// Adds <paramref name="delta" /> to the share count of what a row shares: 1 when the row is added, −1 when it is deleted. Call it in the transaction of
    /// the change: it locks the subject's row against a concurrent deletion.
    /// </summary>
    /// <returns>Whether the row shares nothing, or the shared subject exists.</returns>
    public static async Task<bool> CountShareAsync(this QpletDbContext db, IShare share, int delta, CancellationToken cancellationToken) =>
        share.Shared() is not { } subject || await db.SubjectKinds()[subject.Kind].CountAsync(db, subject.Id, SubjectCounter.Shares, delta, cancellationToken);

    /// <summary>Configures the columns by which a row refers to what it shares.</summary>
    internal static void MayShare<T>(this EntityTypeBuilder<T> entity)
        where T : class, IShare
    {
        entity.Property(row => row.SharedKind).HasMaxLength(SubjectKinds.MaxNameLength);
        entity.HasIndex(row => row.SharedId).HasFilter("\"SharedId\" IS NOT NULL");
    }

    /// <summary>Returns the number of rows that share a subject of a kind, by its key.</summary>
    internal static Expression<Func<Guid, int>> NumberOf(QpletDbContext db, string kind) =>
        id =>
            db.Posts.Count(post => post.SharedId == id && post.SharedKind == kind)
            + db.Events.Count(planned => planned.SharedId == id && planned.SharedKind == kind);
}
