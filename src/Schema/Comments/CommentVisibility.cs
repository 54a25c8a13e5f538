using System.Linq.Expressions;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>
/// Who may see comments: those who may see the subject and, if comments on it belong to a plan, have that plan. Comments are not listed if their author and
/// the viewer have blocked each other. Hidden comments stay, without their text.
/// </summary>
internal sealed class CommentVisibility(SubjectCatalog catalog) : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    private readonly ParameterExpression _db = Expression.Parameter(typeof(QpletDbContext), "db");
    private readonly ParameterExpression _viewer = Expression.Parameter(typeof(Viewer), "viewer");
    private readonly ParameterExpression _comment = Expression.Parameter(typeof(Comment), "comment");

    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules)
    {
        var kinds = SubjectKinds.Of(rules.Model);
        var conditions = catalog.All.Where(static rules => rules.IsCommentable).SelectMany(subject => ConditionsOf(subject, kinds[subject.Kind]));
        rules.Add(
            Expression.Lambda<Func<QpletDbContext, Viewer, Comment, bool>>(conditions.Aggregate(Expression.AndAlso), _db, _viewer, _comment),
            BlockRules.Unblocked<Comment>(comment => comment.AuthorId)
        );
    }

    /// <summary>Returns the conditions for comments on subjects of one kind.</summary>
    private IEnumerable<Expression> ConditionsOf(SubjectRules rules, SubjectKind kind)
    {
        var subject = Expression.Parameter(kind.Entity, "subject");
        var isReachable = Expression.Call(typeof(Visible), nameof(Visible.IsReachable), [kind.Entity], subject);
        yield return Expression.Not(AnySubject(kind, subject, Expression.Not(isReachable)));
        if (rules.Commenting is not { } feature)
        {
            yield break;
        }

        Expression[] alternatives =
        [
            Expression.Property(_viewer, nameof(Viewer.IsAdmin)),
            Expression.GreaterThanOrEqual(
                Expression.Convert(Expression.Property(_viewer, nameof(Viewer.Plan)), typeof(int)),
                Expression.Constant((int)feature.Plan)
            ),
            Expression.NotEqual(Expression.Property(_comment, nameof(Comment.SubjectKind)), Expression.Constant(kind.Name)),
            IsViewer(Expression.Property(_comment, nameof(Comment.AuthorId))),
            AnySubject(kind, subject, IsViewer(Expression.Property(subject, kind.OwnerProperty!))),
        ];
        yield return alternatives.Aggregate(Expression.OrElse);
    }

    private BinaryExpression IsViewer(Expression userId) =>
        Expression.Equal(Expression.Convert(userId, typeof(Guid?)), Expression.Property(_viewer, nameof(Viewer.Id)));

    private MethodCallExpression AnySubject(SubjectKind kind, ParameterExpression subject, Expression condition) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [kind.Entity],
            Expression.Call(_db, nameof(DbContext.Set), [kind.Entity]),
            Expression.Lambda(
                Expression.AndAlso(
                    Expression.Equal(Expression.Property(subject, kind.KeyProperty), Expression.Property(_comment, nameof(Comment.SubjectId))),
                    condition
                ),
                subject
            )
        );
}
