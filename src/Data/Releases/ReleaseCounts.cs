namespace Qplet.GraphQL.Data.Releases;

/// <summary>Maintains the counts of releases.</summary>
public static class ReleaseCounts
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the publisher's number of releases. Call it in the transaction of the change: with 1 after a release was added, with
    /// −1 after it was deleted.
    /// </summary>
    public static Task CountAsync(this QpletDbContext db, Release release, int delta, CancellationToken cancellationToken) =>
        db
            .Users.Where(u => u.Id == release.PublisherId)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.PublicationCount, u => u.PublicationCount + delta), cancellationToken);
}
