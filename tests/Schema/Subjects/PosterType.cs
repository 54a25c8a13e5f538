using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>A poster.</summary>
[ObjectType<Poster>]
[BindOnly(nameof(Poster.Id), nameof(Poster.Slogan))]
public static class PosterType
{
    [NodeResolver]
    public static Task<Poster?> GetNodeAsync(Guid id, PosterByIdDataLoader posters, CancellationToken cancellationToken) =>
        posters.LoadAsync(id, cancellationToken);
}
