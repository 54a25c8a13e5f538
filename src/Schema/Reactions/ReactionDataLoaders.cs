namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>The DataLoaders of reactions.</summary>
internal static class ReactionDataLoaders
{
    /// <summary>Loads the viewer's reactions to subjects of any kind. Viewers see only their own.</summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(Reaction.Kind)])]
    internal static EntityQuery<Guid, Reaction> ViewerReactions { get; } =
        EntityQuery.Create<QpletDbContext, Guid, Reaction>((db, subjectId) => db.Reactions.Where(reaction => reaction.SubjectId == subjectId));
}
