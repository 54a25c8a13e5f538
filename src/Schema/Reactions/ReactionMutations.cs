using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Mutations of reactions. Setting a reaction that is set already, or removing one that is not set, has no effect and is not an error.</summary>
[MutationType]
[Authorize]
public static class ReactionMutations
{
    /// <summary>Likes a track, an album, a release or a comment.</summary>
    /// <param name="subjectId">The ID of the track, album, release or comment.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    [UseMutationConvention(PayloadFieldName = "subject")]
    [GraphQLType("ReactionSubject")]
    public static Task<object> LikeAsync([GraphQLType("ID!")] string subjectId, Viewer viewer, ReactionWriter reactions, CancellationToken cancellationToken) =>
        reactions.SetAsync(viewer, ReactionTarget.Of(subjectId, "input.subjectId"), [ReactionKind.Like], cancellationToken);

    /// <summary>Removes your like.</summary>
    /// <param name="subjectId">The ID of the track, album, release or comment.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<PlanRequiredException>]
    [UseMutationConvention(PayloadFieldName = "subject")]
    [GraphQLType("ReactionSubject")]
    public static Task<object> UnlikeAsync(
        [GraphQLType("ID!")] string subjectId,
        Viewer viewer,
        ReactionWriter reactions,
        CancellationToken cancellationToken
    ) => reactions.RemoveAsync(viewer, ReactionTarget.Of(subjectId, "input.subjectId"), [ReactionKind.Like], cancellationToken);

    /// <summary>
    /// Likes or dislikes a comment or reply. The new reaction replaces the previous one. For comments on releases, the plan PREMIUM is required.
    /// </summary>
    /// <param name="commentId">The ID of the comment.</param>
    /// <param name="kind">LIKE or DISLIKE.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static async Task<Comment> SetReactionAsync(
        [ID<Comment>] Guid commentId,
        ReactionKind kind,
        Viewer viewer,
        ReactionWriter reactions,
        CancellationToken cancellationToken
    ) =>
        kind == ReactionKind.Hype
            ? throw DomainErrors.HypeIsForReleases("input.kind")
            : (Comment)await reactions.SetAsync(viewer, ReactionTarget.Comment(commentId), [kind], cancellationToken);

    /// <summary>Removes your like or dislike of a comment.</summary>
    /// <param name="commentId">The ID of the comment.</param>
    [Error<NotFoundException>]
    [Error<PlanRequiredException>]
    public static async Task<Comment> RemoveReactionAsync(
        [ID<Comment>] Guid commentId,
        Viewer viewer,
        ReactionWriter reactions,
        CancellationToken cancellationToken
    ) => (Comment)await reactions.RemoveAsync(viewer, ReactionTarget.Comment(commentId), [ReactionKind.Like, ReactionKind.Dislike], cancellationToken);
}
