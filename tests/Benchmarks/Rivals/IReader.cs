namespace Qplet.GraphQL.Rivals;

/// <summary>Reads the rows for the resolvers.</summary>
internal interface IReader
{
    Task<TrackRow?> TrackAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the newest tracks or, with a term, the most played ones that have it in the title.</summary>
    Task<IReadOnlyList<TrackRow>> TracksAsync(int first, string? term, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<Guid, UserRow>> UsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Returns the newest comments on each track that are not replies; tracks without comments may be left out.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<CommentRow>>> CommentsAsync(
        IReadOnlyCollection<Guid> trackIds,
        int first,
        CancellationToken cancellationToken
    );
}
