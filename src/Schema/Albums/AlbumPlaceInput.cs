namespace Qplet.GraphQL.Schema.Albums;

/// <summary>A place in an album.</summary>
/// <param name="Position">The position that the track then has, from 1. Tracks that you may not see count too.</param>
/// <param name="BeforeTrackId">The ID of the track that then follows.</param>
/// <param name="AfterTrackId">The ID of the track that then precedes.</param>
[OneOf]
public sealed record AlbumPlaceInput(int? Position = null, [property: ID<Track>] Guid? BeforeTrackId = null, [property: ID<Track>] Guid? AfterTrackId = null);
