using Qplet.GraphQL.Data;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Subjects;

public sealed class PosterByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Poster>(queries, scheduler)
{
    private static readonly EntityQuery<Poster> s_source = EntityQuery.Create<QpletDbContext, Poster>(db => db.Set<Poster>());

    protected override EntityQuery<Poster> Source => s_source;
}
