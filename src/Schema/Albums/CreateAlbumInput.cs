namespace Qplet.GraphQL.Schema.Albums;

/// <summary>A new album.</summary>
/// <param name="Name">The name. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images.</param>
/// <param name="IsPrivate">Whether only you and admins may see the album.</param>
/// <param name="TrackIds">The IDs of tracks of yours, in their order, without repetitions. At most 500. Admins may use the tracks of others.</param>
public sealed record CreateAlbumInput(
    string Name,
    string? Description = null,
    [property: ID("MediaAsset")] Guid? CoverId = null,
    bool IsPrivate = false,
    [property: ID<Track>] IReadOnlyList<Guid>? TrackIds = null
);
