namespace Qplet.GraphQL.Data.Notifications;

/// <summary>Maintains the groups of notifications.</summary>
public static class NotificationGroups
{
    /// <summary>
    /// The SQL that forms the groups of unread notifications after rows were added in bulk, which are not the latest of a group yet
    /// (<see cref="Notification.IsLatest" />). It is the same for both providers.
    /// </summary>
    internal const string FormGroups = """
        UPDATE "Notifications" SET "GroupId" = formed."First", "IsLatest" = (formed."Rank" = 1)
        FROM (
            SELECT "Id" AS "Key",
                FIRST_VALUE("Id") OVER (PARTITION BY "UserId", "Kind", "SubjectKind", "SubjectId" ORDER BY "CreatedAt", "Id") AS "First",
                ROW_NUMBER() OVER (PARTITION BY "UserId", "Kind", "SubjectKind", "SubjectId" ORDER BY "CreatedAt" DESC, "Id" DESC) AS "Rank"
            FROM "Notifications"
            WHERE "ReadAt" IS NULL
        ) AS formed
        WHERE "Notifications"."Id" = formed."Key"
        """;

    /// <summary>
    /// Removes notifications. In a group that loses its latest notification, the latest of the others takes its place. Call it in the transaction of the cause.
    /// </summary>
    public static async Task RemoveFromGroupsAsync(this QpletDbContext db, IQueryable<Notification> rows, CancellationToken cancellationToken)
    {
        var groups = await rows.Where(n => n.IsLatest).Select(n => n.GroupId).ToListAsync(cancellationToken);
        await rows.ExecuteDeleteAsync(cancellationToken);
        foreach (var group in groups)
        {
            var latest = await db
                .Notifications.Where(n => n.GroupId == group)
                .OrderByDescending(n => n.CreatedAt)
                .ThenByDescending(n => n.Id)
                .Select(n => (Guid?)n.Id)
                .FirstOrDefaultAsync(cancellationToken);
            await db.Notifications.Where(n => n.Id == latest).ExecuteUpdateAsync(set => set.SetProperty(n => n.IsLatest, true), cancellationToken);
        }
    }
}
