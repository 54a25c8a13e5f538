using System.Linq.Expressions;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Builds the conditions under which a viewer reaches a comment, for rules about who may see something.</summary>
/// <param name="catalog">The kinds of subjects with their rules.</param>
/// <param name="kinds">The kinds of subjects in the model.</param>
/// <param name="db">The context of the rule.</param>
/// <param name="viewer">The viewer of the rule.</param>
internal sealed class CommentConditions(SubjectCatalog catalog, SubjectKinds kinds, ParameterExpression db, ParameterExpression viewer)
{
    /// <summary>Returns the condition: the viewer reaches the subject and, if comments on it belong to a plan, has that plan.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="isReachable">Returns the condition under which the viewer reaches a subject. Default: the rule of its entity.</param>
    public Expression Of(Expression comment, Func<ParameterExpression, Expression>? isReachable = null) =>
        catalog
            .All.Where(static rules => rules.IsCommentable)
            .SelectMany(rules => Of(comment, rules, kinds[rules.Kind], isReachable ?? IsReachable))
            .Aggregate(Expression.AndAlso);

    /// <summary>Returns the condition that a row is reachable by the rule of its entity.</summary>
    public static Expression IsReachable(ParameterExpression row) => Expression.Call(typeof(Visible), nameof(Visible.IsReachable), [row.Type], row);

    /// <summary>Returns the condition that a user is the viewer.</summary>
    public BinaryExpression IsViewer(Expression userId) =>
        Expression.Equal(Expression.Convert(userId, typeof(Guid?)), Expression.Property(viewer, nameof(Viewer.Id)));

    /// <summary>Returns the conditions for comments on subjects of one kind.</summary>
    private IEnumerable<Expression> Of(Expression comment, SubjectRules rules, SubjectKind kind, Func<ParameterExpression, Expression> isReachable)
    {
        var subject = Expression.Parameter(kind.Entity, "subject");
        yield return Expression.Not(AnySubject(comment, kind, subject, Expression.Not(isReachable(subject))));
        if (rules.Commenting is not { } feature)
        {
            yield break;
        }

        Expression[] alternatives =
        [
            Expression.Property(viewer, nameof(Viewer.IsAdmin)),
            Expression.GreaterThanOrEqual(
                Expression.Convert(Expression.Property(viewer, nameof(Viewer.Plan)), typeof(int)),
                Expression.Constant((int)feature.Plan)
            ),
            Expression.NotEqual(Expression.Property(comment, nameof(Comment.SubjectKind)), Expression.Constant(kind.Name)),
            IsViewer(Expression.Property(comment, nameof(Comment.AuthorId))),
            AnySubject(comment, kind, subject, IsViewer(Expression.Property(subject, kind.OwnerProperty!))),
        ];
        yield return alternatives.Aggregate(Expression.OrElse);
    }

    private MethodCallExpression AnySubject(Expression comment, SubjectKind kind, ParameterExpression subject, Expression condition) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [kind.Entity],
            Expression.Call(db, nameof(DbContext.Set), [kind.Entity]),
            Expression.Lambda(
                Expression.AndAlso(
                    Expression.Equal(Expression.Property(subject, kind.KeyProperty), Expression.Property(comment, nameof(Comment.SubjectId))),
                    condition
                ),
                subject
            )
        );
}
