using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Mutations of reactions. Adding a reaction that exists already, or removing one that doesn't, has no effect and is not an error.</summary>
[MutationType]
[Authorize]
public static class ReactionMutations
{
    /// <summary>
    /// Adds a reaction, such as a like or a hype, to a subject. LIKE replaces DISLIKE, and DISLIKE replaces LIKE. Adding a reaction again has no effect and is
    /// not an error. Reacting to comments on releases requires the plan PREMIUM.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be reactable.</param>
    /// <param name="kind">The reaction, one of the `reactionKinds` of the subject.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    [UseMutationConvention(PayloadFieldName = "subject")]
    [GraphQLType("Reactable")]
    public static async Task<object?> AddReactionAsync(
        [GraphQLType("ID!")] string subjectId,
        ReactionKind kind,
        Viewer viewer,
        ReactionWriter reactions,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    ) => await reactions.AddAsync(viewer, catalog.Reactable(subjectId, "input.subjectId"), kind, cancellationToken);

    /// <summary>
    /// Removes your reaction, such as a like or a hype, from a subject. Removing a reaction that you have not added has no effect and is not an error.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be reactable.</param>
    /// <param name="kind">The reaction.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<PlanRequiredException>]
    [UseMutationConvention(PayloadFieldName = "subject")]
    [GraphQLType("Reactable")]
    public static async Task<object?> RemoveReactionAsync(
        [GraphQLType("ID!")] string subjectId,
        ReactionKind kind,
        Viewer viewer,
        ReactionWriter reactions,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    ) => await reactions.RemoveAsync(viewer, catalog.Reactable(subjectId, "input.subjectId"), kind, cancellationToken);
}
