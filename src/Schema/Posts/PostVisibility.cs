using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Posts;

/// <summary>Who may see posts. They are public, but not listed if their author and the viewer have blocked each other.</summary>
internal sealed class PostVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) => rules.Add<Post>(listed: BlockRules.Unblocked<Post>(post => post.AuthorId));
}
