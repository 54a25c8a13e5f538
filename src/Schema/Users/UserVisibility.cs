namespace Qplet.GraphQL.Schema.Users;

/// <summary>
/// The visibility of users and of the relations between them. Deleted accounts are not found. A user whom the viewer has blocked, or who has blocked the
/// viewer, is not listed.
/// </summary>
internal sealed class UserVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<User>(reachable: (db, viewer, user) => user.DeletedAt == null, listed: BlockRules.Unblocked<User>(user => user.Id))
            .Add<Follow>(
                reachable: (db, viewer, follow) => Visible.IsReachable(follow.Follower) && Visible.IsReachable(follow.Followee),
                listed: (db, viewer, follow) => Visible.IsListed(follow.Follower) && Visible.IsListed(follow.Followee)
            )
            .Add<Block>(reachable: (db, viewer, block) => block.BlockerId == viewer.Id && Visible.IsReachable(block.Blocked))
            .Public<SocialLink>("Social links are only read for a user whose profile is shown.");
}
