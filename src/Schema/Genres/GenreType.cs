using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>A genre of music.</summary>
[ObjectType<Genre>]
[BindOnly(nameof(Genre.Id), nameof(Genre.Name), nameof(Genre.TrackCount))]
public static class GenreType
{
    /// <summary>Returns a genre by its key. Private genres are visible only to admins.</summary>
    [NodeResolver]
    public static async Task<Genre?> GetNodeAsync(Guid id, Viewer viewer, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        await genres.LoadAsync(id, cancellationToken) is { } genre && (genre.IsPublic || viewer.IsAdmin) ? genre : null;
}
