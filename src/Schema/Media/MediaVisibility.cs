using System.Collections.ObjectModel;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>
/// Who may see files. Private files are listed only for their owner and for admins. By their ID and by references, they are also visible to those who may see
/// something that shows them, as long as it does: a profile, a track, an album, a playlist, a post, an event, a comment or a message. Between users of whom one
/// has blocked the other, only messages show private files, and files are not listed. Admins do not see what only messages show.
/// </summary>
internal sealed class MediaVisibility(SubjectCatalog catalog) : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules)
    {
        Expression<Func<QpletDbContext, Viewer, MediaAsset, bool>> isOpen = (db, viewer, asset) =>
            asset.IsPublic
            || (viewer.Id != null && asset.OwnerId == viewer.Id)
            || (viewer.IsAdmin && !db.MessageAttachments.Any(link => link.MediaAssetId == asset.Id))
            || db.MessageAttachments.Any(link => link.MediaAssetId == asset.Id && Visible.IsReachable(link.Message));
        Expression<Func<QpletDbContext, Viewer, MediaAsset, bool>> isShown = (db, viewer, asset) =>
            db.Users.Any(user => (user.AvatarId == asset.Id || user.CoverId == asset.Id) && Visible.IsReachable(user))
            || db.Tracks.Any(track => (track.MediaAssetId == asset.Id || track.CoverId == asset.Id) && Visible.IsReachable(track))
            || db.Albums.Any(album => album.CoverId == asset.Id && Visible.IsReachable(album))
            || db.Playlists.Any(playlist => playlist.CoverId == asset.Id && Visible.IsReachable(playlist))
            || db.Posts.Any(post => post.ImageId == asset.Id && Visible.IsReachable(post))
            || db.Events.Any(planned => (planned.BannerId == asset.Id || planned.CoverId == asset.Id) && Visible.IsReachable(planned))
            || db.Set<EventMedia>().Any(link => link.MediaAssetId == asset.Id && Visible.IsReachable(link.Event));
        Expression<Func<QpletDbContext, Viewer, MediaAsset, bool>> isUnblocked = (db, viewer, asset) =>
            viewer.Id == null
            || (
                !db.Blocks.Any(block => block.BlockerId == viewer.Id && block.BlockedId == asset.OwnerId)
                && !db.Blocks.Any(block => block.BlockerId == asset.OwnerId && block.BlockedId == viewer.Id)
            );
        Expression<Func<QpletDbContext, Viewer, MediaAsset, bool>> isListed = (db, viewer, asset) =>
            asset.IsPublic || viewer.IsAdmin || (viewer.Id != null && asset.OwnerId == viewer.Id);
        var parameters = isOpen.Parameters;
        var isShownAnywhere = Expression.OrElse(BodyOf(isShown, parameters), ShownByComment(parameters, SubjectKinds.Of(rules.Model)));
        rules
            .Add(
                Expression.Lambda<Func<QpletDbContext, Viewer, MediaAsset, bool>>(
                    Expression.OrElse(isOpen.Body, Expression.AndAlso(isShownAnywhere, BodyOf(isUnblocked, parameters))),
                    parameters
                ),
                Expression.Lambda<Func<QpletDbContext, Viewer, MediaAsset, bool>>(
                    Expression.AndAlso(BodyOf(isListed, parameters), BodyOf(isUnblocked, parameters)),
                    parameters
                )
            )
            .Public<CommentAttachment>("The order of the files is only read for a comment that is shown. The files have a rule.")
            .Public<MessageAttachment>("The order of the files is only read for a message that is shown. The files have a rule.");
    }

    /// <summary>Returns the condition of a rule with the parameters of another one.</summary>
    private static Expression BodyOf(Expression<Func<QpletDbContext, Viewer, MediaAsset, bool>> rule, ReadOnlyCollection<ParameterExpression> parameters) =>
        new ReplacingExpressionVisitor(rule.Parameters, parameters).Visit(rule.Body);

    /// <summary>Returns the condition that the viewer may see a comment to which the file is attached.</summary>
    private MethodCallExpression ShownByComment(ReadOnlyCollection<ParameterExpression> parameters, SubjectKinds kinds)
    {
        var (db, viewer, asset) = (parameters[0], parameters[1], parameters[2]);
        var conditions = new CommentConditions(catalog, kinds, db, viewer);
        var link = Expression.Parameter(typeof(CommentAttachment), "link");
        var comment = Expression.Property(link, nameof(CommentAttachment.Comment));
        var isShown = Expression.AndAlso(
            Expression.AndAlso(
                Expression.Equal(Expression.Property(link, nameof(CommentAttachment.MediaAssetId)), Expression.Property(asset, nameof(MediaAsset.Id))),
                Expression.Equal(Expression.Property(comment, nameof(Comment.HiddenAt)), Expression.Constant(null, typeof(DateTime?)))
            ),
            conditions.Of(comment, IsReachable)
        );
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [typeof(CommentAttachment)],
            Expression.Property(db, nameof(QpletDbContext.CommentAttachments)),
            Expression.Lambda(isShown, link)
        );

        // A file that a comment on another file shows must not lead to that file's rule, which is this one.
        Expression IsReachable(ParameterExpression subject) =>
            subject.Type == typeof(MediaAsset)
                ? Expression.OrElse(
                    Expression.OrElse(Expression.Property(subject, nameof(MediaAsset.IsPublic)), Expression.Property(viewer, nameof(Viewer.IsAdmin))),
                    conditions.IsViewer(Expression.Property(subject, nameof(MediaAsset.OwnerId)))
                )
                : CommentConditions.IsReachable(subject);
    }
}
