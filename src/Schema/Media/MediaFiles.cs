namespace Qplet.GraphQL.Schema.Media;

/// <summary>Checks the files that an input refers to.</summary>
internal static class MediaFiles
{
    /// <summary>Checks that a cover picture, if any, is an image of the user.</summary>
    /// <exception cref="ValidationException">The file does not exist, belongs to another user or is not an image.</exception>
    public static Task RequireOwnedCoverAsync(this QpletDbContext db, Guid userId, Guid? coverId, CancellationToken cancellationToken) =>
        coverId is { } id ? db.RequireOwnedFilesAsync(userId, [id], "input.coverId", cancellationToken, MediaKind.Image) : Task.CompletedTask;

    /// <summary>Checks that the user owns all files and, optionally, that they are of one kind.</summary>
    /// <exception cref="ValidationException">A file does not exist, belongs to another user, appears more than once or is of another kind.</exception>
    public static async Task RequireOwnedFilesAsync(
        this QpletDbContext db,
        Guid userId,
        IReadOnlyList<Guid> assetIds,
        string field,
        CancellationToken cancellationToken,
        MediaKind? kind = null
    )
    {
        if (assetIds.Count == 0)
        {
            return;
        }
        if (assetIds.Distinct().Count() != assetIds.Count)
        {
            throw DomainErrors.Twice(field);
        }
        var owned = await db.MediaAssets.CountAsync(
            asset => assetIds.Contains(asset.Id) && asset.OwnerId == userId && (kind == null || asset.Kind == kind),
            cancellationToken
        );
        if (owned != assetIds.Count)
        {
            throw kind is { } asked ? DomainErrors.UnknownMedia(field, asked) : DomainErrors.UnknownMedia(field);
        }
    }
}
