namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Mutations of genres, for admins only.</summary>
[MutationType]
[Authorize(Roles = [nameof(UserRole.Admin)])]
public static class GenreMutations
{
    /// <summary>Adds a genre. Only admins may add genres.</summary>
    [Error<ValidationException>]
    [Error<ConflictException>]
    public static Task<Genre> CreateGenreAsync(CreateGenreInput input, Viewer viewer, GenreWriter genres, CancellationToken cancellationToken) =>
        genres.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Updates a genre. Omitted fields stay unchanged. Only admins may update genres.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<Genre> UpdateGenreAsync(UpdateGenreInput input, Viewer viewer, GenreWriter genres, CancellationToken cancellationToken) =>
        genres.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes a genre. Its tracks stay, without the genre. Only admins may delete genres.</summary>
    /// <param name="genreId">The ID of the genre.</param>
    [Error<NotFoundException>]
    [ID<Genre>]
    public static async Task<Guid> DeleteGenreAsync([ID<Genre>] Guid genreId, Viewer viewer, GenreWriter genres, CancellationToken cancellationToken)
    {
        await genres.DeleteAsync(viewer, genreId, cancellationToken);
        return genreId;
    }
}
