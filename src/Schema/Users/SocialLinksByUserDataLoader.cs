using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Loads the users' pages elsewhere, in their order.</summary>
public sealed class SocialLinksByUserDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, SocialLink>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, SocialLink> s_source = EntityQuery
        .Create<QpletDbContext, Guid, SocialLink>((db, userId) => db.SocialLinks.Where(link => link.UserId == userId))
        .OrderBy(link => link.Position);

    /// <inheritdoc />
    protected override EntityQuery<Guid, SocialLink> Source => s_source;
}
