namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The DataLoaders of subjects.</summary>
internal static class SubjectDataLoaders
{
    /// <summary>Loads users by key, without those whom the viewer has blocked or who have blocked the viewer.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<User> UnblockedUserById { get; } =
        EntityQuery
            .Create<QpletDbContext, User>(db => db.Users)
            .WithVisibility(VisibilityLevel.Listed, "Users between whom there is a block cannot write to each other.");
}
