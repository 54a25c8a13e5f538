using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Finds the files whose content is asked for by its address.</summary>
public sealed class MediaAccess(IDbContextFactory<QpletDbContext> contexts, SubjectCatalog catalog, TimeProvider time)
{
    /// <summary>Returns a file with content in the store, or null if there is none or the viewer may not see it now.</summary>
    public async Task<MediaAsset?> FindAsync(Viewer viewer, Guid assetId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await catalog
            .Visible.Reachable<MediaAsset>(db, viewer)
            .AsNoTracking()
            .SingleOrDefaultAsync(asset => asset.Id == assetId && asset.StoreKey != null, cancellationToken);
    }

    /// <summary>Returns the user of a signed address as a viewer, or null if the user has been deleted or is banned.</summary>
    public async Task<Viewer?> ViewerOfAsync(SignedViewer signed, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Users.Where(user => user.Id == signed.UserId && user.DeletedAt == null && (user.BannedAt == null || user.BannedUntil <= now))
            .Select(user => new Viewer
            {
                Id = user.Id,
                Role = user.Role,
                Plan = user.PlanEndsAt == null || user.PlanEndsAt > now ? user.Plan : UserPlan.Free,
            })
            .SingleOrDefaultAsync(cancellationToken);
    }
}
