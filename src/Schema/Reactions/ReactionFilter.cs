using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>The filter by the viewer's own reactions, for subjects of every kind.</summary>
internal static class ReactionFilter
{
    // The keys of all subjects to which the viewer has reacted are read once for a list, rather than once for each of its rows.
    private static readonly Dictionary<ReactionKind, Expression<Func<QpletDbContext, Guid, Guid, bool>>> s_has = new()
    {
        [ReactionKind.Like] = (db, subjectId, viewerId) =>
            db.Reactions.Where(own => own.UserId == viewerId && own.Kind == ReactionKind.Like).Select(own => own.SubjectId).Contains(subjectId),
        [ReactionKind.Dislike] = (db, subjectId, viewerId) =>
            db.Reactions.Where(own => own.UserId == viewerId && own.Kind == ReactionKind.Dislike).Select(own => own.SubjectId).Contains(subjectId),
        [ReactionKind.Hype] = (db, subjectId, viewerId) =>
            db.Reactions.Where(own => own.UserId == viewerId && own.Kind == ReactionKind.Hype).Select(own => own.SubjectId).Contains(subjectId),
    };

    /// <summary>Adds the filter field <c>viewerReactions</c>. Callers who are not signed in get the error AUTH_NOT_AUTHENTICATED.</summary>
    /// <param name="members">The filter fields of the subject.</param>
    /// <param name="key">The key by which reactions refer to the subject (<see cref="ISubject.Uid" />).</param>
    public static MemberSelector<T> ViewerReactions<T>(this MemberSelector<T> members, Expression<Func<T, Guid>> key)
        where T : class, IReactable =>
        members.ComputedValues(
            "viewerReactions",
            static request => ViewerBinder.Of(request.User).RequireId(),
            s_has.ToDictionary(static has => has.Key, has => ConditionOf(has.Value, key))
        );

    private static Expression<Func<QpletDbContext, T, Guid, bool>> ConditionOf<T>(
        Expression<Func<QpletDbContext, Guid, Guid, bool>> has,
        Expression<Func<T, Guid>> key
    ) =>
        Expression.Lambda<Func<QpletDbContext, T, Guid, bool>>(
            ReplacingExpressionVisitor.Replace(has.Parameters[1], key.Body, has.Body),
            has.Parameters[0],
            key.Parameters[0],
            has.Parameters[2]
        );
}
