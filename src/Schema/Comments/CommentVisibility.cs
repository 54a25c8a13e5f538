using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Who may see comments. They are not listed if their author and the viewer have blocked each other.</summary>
internal sealed class CommentVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules.Add<Comment>(listed: BlockRules.Unblocked<Comment>(comment => comment.AuthorId));
}
