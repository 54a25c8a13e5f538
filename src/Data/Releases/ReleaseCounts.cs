using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>Keeps the counts that releases take part in.</summary>
public static class ReleaseCounts
{
    /// <summary>
    /// Counts a release in (<paramref name="delta" /> 1, after it was added) or out (−1, after it was deleted) at its publisher. Call it in the transaction of
    /// the change.
    /// </summary>
    public static Task CountAsync(this QpletDbContext db, Release release, int delta, CancellationToken cancellationToken) =>
        db
            .Users.Where(u => u.Id == release.PublisherId)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.PublicationCount, u => u.PublicationCount + delta), cancellationToken);
}
