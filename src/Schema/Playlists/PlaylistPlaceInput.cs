namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>A place in a playlist.</summary>
/// <param name="Position">The position that the track then has, from 1. Tracks that you may not see count too.</param>
/// <param name="BeforeEntryId">The ID of the entry that then follows.</param>
/// <param name="AfterEntryId">The ID of the entry that then precedes.</param>
[OneOf]
public sealed record PlaylistPlaceInput(
    int? Position = null,
    [property: ID(PlaylistLimits.EntryTypeName)] Guid? BeforeEntryId = null,
    [property: ID(PlaylistLimits.EntryTypeName)] Guid? AfterEntryId = null
);
