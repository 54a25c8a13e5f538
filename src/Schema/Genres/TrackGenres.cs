namespace Qplet.GraphQL.Schema.Genres;

/// <summary>The genres of tracks.</summary>
[ObjectType<Track>]
public static class TrackGenres
{
    /// <summary>The genres of the track, by name.</summary>
    [ListSize(AssumedSize = 10)]
    public static Task<IReadOnlyList<Genre>> GetGenresAsync(
        [Parent(nameof(Track.Id))] Track track,
        GenresByTrackDataLoader genres,
        CancellationToken cancellationToken
    ) => genres.LoadAsync(track.Id, cancellationToken);
}
