using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Shares;

/// <summary>The rules of sharing.</summary>
internal static class ShareRules
{
    /// <summary>Returns a subject that the viewer wants to share.</summary>
    /// <exception cref="NotFoundException">It does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The viewer and its owner have blocked one another.</exception>
    public static async Task<Subject> GetShareableAsync(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        SubjectKey key,
        CancellationToken cancellationToken
    )
    {
        var about = await catalog.GetAsync(db, viewer, key, cancellationToken);
        if (!viewer.Is(about.OwnerId))
        {
            await db.RequireNoBlockAsync(viewer.RequireId(), about.OwnerId, cancellationToken);
        }
        return about;
    }
}
