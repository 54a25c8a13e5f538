namespace Qplet.GraphQL.Schema.Media;

/// <summary>Who may see files. Private files are visible only to their owner and to admins.</summary>
internal sealed class MediaVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<MediaAsset>(reachable: (db, viewer, asset) => asset.IsPublic || viewer.IsAdmin || (viewer.Id != null && asset.OwnerId == viewer.Id))
            .Public<CommentAttachment>("The order of the files is only read for a comment that is shown. The files have a rule.")
            .Public<MessageAttachment>("The order of the files is only read for a message that is shown. The files have a rule.");
}
