using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The rules of comments as subjects. Hidden comments have no new reactions, and only those who may see its subject see a comment.</summary>
internal sealed class CommentSubject : SubjectRules<Comment>
{
    public override string Kind => Comment.KindName;

    public override SearchFields SearchFields => Comment.SearchFields;

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like, ReactionKind.Dislike];

    public override Func<UserSettings, bool> WantsReactions => Notifier.Always;

    internal override async Task<SubjectKey?> ContainerOfAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == id, cancellationToken) is { } comment ? comment.Subject() : null;

    internal override async Task<Subject?> FindAsync(QpletDbContext db, Viewer viewer, Guid id, SubjectCatalog catalog, CancellationToken cancellationToken)
    {
        var comment = await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == id && comment.HiddenAt == null, cancellationToken);
        return comment is not null && await catalog.FindAsync(db, viewer, comment.Subject(), cancellationToken) is { } about
            ? new Subject(new SubjectKey(Kind, id), comment.AuthorId, this, about.Rules)
            : null;
    }
}
