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
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules)
    {
        var (db, viewer) = (Expression.Parameter(typeof(QpletDbContext), "db"), Expression.Parameter(typeof(Viewer), "viewer"));
        var comment = Expression.Parameter(typeof(Comment), "comment");
        var conditions = new CommentConditions(catalog, SubjectKinds.Of(rules.Model), db, viewer);
        rules.Add(
            Expression.Lambda<Func<QpletDbContext, Viewer, Comment, bool>>(conditions.Of(comment), db, viewer, comment),
            BlockRules.Unblocked<Comment>(comment => comment.AuthorId)
        );
    }
}
