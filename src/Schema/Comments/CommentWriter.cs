using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Writes comments and replies. Each change is one transaction together with its counters, notifications and events.</summary>
public sealed class CommentWriter(
    Transactions transactions,
    SubjectCatalog catalog,
    Notifier notifier,
    PlanGate plans,
    Deletions deletions,
    AuditWriter audit,
    TimeProvider time
)
{
    /// <summary>Adds a comment that opens a thread on a subject.</summary>
    /// <exception cref="ValidationException">Users cannot comment on subjects of this kind, or the text or an attachment is not valid.</exception>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The owner and the viewer have blocked one another.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include comments on the subject.</exception>
    public Task<Comment> CreateAsync(Viewer viewer, SubjectKey subject, string content, IReadOnlyList<Guid> attachmentIds, CancellationToken cancellationToken)
    {
        var authorId = viewer.RequireId();
        if (!catalog[subject.Kind].IsCommentable)
        {
            throw DomainErrors.NotASubject("input.subjectId", catalog.CommentableTypes);
        }
        return transactions.RunAsync(
            async db =>
            {
                var about = await catalog.GetAsync(db, viewer, subject, cancellationToken);
                var text = RequireRight(viewer, about, content);
                await RequireNotBlockedAsync(db, authorId, about.OwnerId, cancellationToken);
                return await AddAsync(db, authorId, about, null, null, text, attachmentIds, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Replies to the first comment of a thread, or to a reply in it. The reply has the same subject as the comment.</summary>
    public Task<Comment> ReplyAsync(
        Viewer viewer,
        Guid commentId,
        Guid? inReplyToId,
        string content,
        IReadOnlyList<Guid> attachmentIds,
        CancellationToken cancellationToken
    )
    {
        var authorId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                var answered =
                    await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == commentId && comment.HiddenAt == null, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(Comment), commentId);

                // A reply to a reply stays in the thread of the comment that opened it.
                if (answered.ParentId is { } threadId)
                {
                    inReplyToId ??= answered.Id;
                    answered = await db.Comments.AsNoTracking().SingleAsync(comment => comment.Id == threadId, cancellationToken);
                }

                var about = await SubjectOfAsync(db, viewer, answered, commentId, cancellationToken);
                var text = RequireRight(viewer, about, content);
                var inReplyTo =
                    inReplyToId is { } replyId && replyId != answered.Id
                        ? await db
                            .Comments.AsNoTracking()
                            .SingleOrDefaultAsync(
                                comment => comment.Id == replyId && comment.ParentId == answered.Id && comment.HiddenAt == null,
                                cancellationToken
                            )
                            ?? throw DomainErrors.NotFound(nameof(Comment), replyId)
                        : null;

                foreach (var otherId in new HashSet<Guid> { about.OwnerId, answered.AuthorId, (inReplyTo ?? answered).AuthorId })
                {
                    await RequireNotBlockedAsync(db, authorId, otherId, cancellationToken);
                }
                return await AddAsync(db, authorId, about, answered, inReplyTo, text, attachmentIds, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Changes the text and the attached files of a comment of the viewer.</summary>
    public Task<Comment> UpdateAsync(Viewer viewer, UpdateCommentInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var comment = await FindAsync(db.Comments, input.CommentId, cancellationToken);
                if (comment.AuthorId != viewer.RequireId())
                {
                    throw DomainErrors.NotOwner(nameof(Comment));
                }
                var about = await SubjectOfAsync(db, viewer, comment, input.CommentId, cancellationToken);
                plans.Require(viewer, about.Rules.Commenting);
                var validation = new InputValidation();
                var content = validation.Present(input.Content, "input.content", text => validation.Text(text, "input.content", about.Rules.MaxCommentLength));
                validation.ThrowIfAny();
                foreach (var otherId in (HashSet<Guid>)[about.OwnerId, .. await AnsweredAuthorsAsync(db, comment, cancellationToken)])
                {
                    await RequireNotBlockedAsync(db, comment.AuthorId, otherId, cancellationToken);
                }
                var attachmentIds = input.AttachmentIds.HasValue ? input.AttachmentIds.Value ?? [] : null;
                var hasOtherFiles = attachmentIds is not null && await db.ReplaceFilesAsync(comment, attachmentIds, cancellationToken);
                if (!hasOtherFiles && (content is null || content == comment.Content))
                {
                    return comment;
                }
                comment.Content = content ?? comment.Content;
                comment.UpdatedAt = time.UtcMoment();
                Record(db, comment);
                await db.SaveChangesAsync(cancellationToken);
                return comment;
            },
            cancellationToken
        );

    /// <summary>Deletes a comment: the viewer's own, or any if the viewer is an admin. A comment that has replies is hidden instead.</summary>
    public Task<Comment?> DeleteAsync(Viewer viewer, Guid commentId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var comment = await FindAsync(db.Comments.AsNoTracking(), commentId, cancellationToken);
                if (comment.AuthorId != viewer.RequireId() && !viewer.IsAdmin)
                {
                    throw DomainErrors.NotOwner(nameof(Comment));
                }
                await deletions.RecordAsync(db, viewer, new SubjectKey(Comment.KindName, commentId), comment.AuthorId, cancellationToken);

                // Updating the count first locks the subject's row: concurrent replies are either visible below or wait for this transaction.
                await db.CountAsync(comment, -1, cancellationToken);
                var now = time.UtcMoment();
                var present = db.Comments.Where(present => present.Id == commentId && present.HiddenAt == null);
                var isAnswered = await db.Comments.AnyAsync(reply => reply.ParentId == commentId || reply.InReplyToId == commentId, cancellationToken);
                var deleted = isAnswered
                    ? await present.ExecuteUpdateAsync(
                        set => set.SetProperty(hidden => hidden.HiddenAt, now).SetProperty(hidden => hidden.IsPinned, false),
                        cancellationToken
                    )
                    : await present.ExecuteDeleteAsync(cancellationToken);
                if (deleted == 0)
                {
                    throw DomainErrors.NotFound(nameof(Comment), commentId);
                }
                Record(db, comment, isDeleted: !isAnswered);
                if (!isAnswered)
                {
                    await db.RemoveAboutAsync(new SubjectKey(Comment.KindName, commentId), cancellationToken);
                    return null;
                }
                (comment.HiddenAt, comment.IsPinned) = (now, false);
                return comment;
            },
            cancellationToken
        );

    /// <summary>Pins or unpins a comment. Only the owner of the subject and admins may do so.</summary>
    public Task<Comment> PinAsync(Viewer viewer, Guid commentId, bool isPinned, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var comment = await FindAsync(db.Comments, commentId, cancellationToken);
                var about = await SubjectOfAsync(db, viewer, comment, commentId, cancellationToken);
                if (about.OwnerId != viewer.RequireId() && !viewer.IsAdmin)
                {
                    throw DomainErrors.NotOwner(nameof(Comment));
                }
                if (comment.IsPinned == isPinned)
                {
                    return comment;
                }
                if (!viewer.Is(about.OwnerId))
                {
                    audit.Record(db, viewer, isPinned ? AuditAction.CommentPinned : AuditAction.CommentUnpinned, nameof(Comment), commentId);
                }
                comment.IsPinned = isPinned;
                Record(db, comment);
                await db.SaveChangesAsync(cancellationToken);
                return comment;
            },
            cancellationToken
        );

    private static async Task<Comment> FindAsync(IQueryable<Comment> comments, Guid commentId, CancellationToken cancellationToken) =>
        await comments.SingleOrDefaultAsync(comment => comment.Id == commentId && comment.HiddenAt == null, cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Comment), commentId);

    /// <summary>Returns the subject of a comment. If the viewer may not see it, the comment that the viewer has asked for is not found.</summary>
    private async Task<Subject> SubjectOfAsync(QpletDbContext db, Viewer viewer, Comment comment, Guid commentId, CancellationToken cancellationToken) =>
        await catalog.FindAsync(db, viewer, comment.Subject(), cancellationToken) ?? throw DomainErrors.NotFound(nameof(Comment), commentId);

    /// <summary>Checks the plan and the text, and returns the text to store.</summary>
    private string RequireRight(Viewer viewer, Subject about, string content)
    {
        plans.Require(viewer, about.Rules.Commenting);
        var validation = new InputValidation();
        var text = validation.Text(content, "input.content", about.Rules.MaxCommentLength);
        validation.ThrowIfAny();
        return text;
    }

    /// <summary>Returns the keys of the authors of the comment that opened the thread of a reply, and of the comment that it answers.</summary>
    private static Task<List<Guid>> AnsweredAuthorsAsync(QpletDbContext db, Comment reply, CancellationToken cancellationToken) =>
        db.Comments.Where(c => c.Id == reply.ParentId || c.Id == reply.InReplyToId).Select(c => c.AuthorId).ToListAsync(cancellationToken);

    private static async Task RequireNotBlockedAsync(QpletDbContext db, Guid userId, Guid otherId, CancellationToken cancellationToken)
    {
        if (userId != otherId)
        {
            await db.RequireNoBlockAsync(userId, otherId, cancellationToken);
        }
    }

    private async Task<Comment> AddAsync(
        QpletDbContext db,
        Guid authorId,
        Subject about,
        Comment? thread,
        Comment? inReplyTo,
        string content,
        IReadOnlyList<Guid> attachmentIds,
        CancellationToken cancellationToken
    )
    {
        await db.RequireFilesAsync(authorId, attachmentIds, cancellationToken);
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            AuthorId = authorId,
            Content = content,
            SubjectKind = about.Key.Kind,
            SubjectId = about.Key.Id,
            ParentId = thread?.Id,
            InReplyToId = inReplyTo?.Id,
        };
        if (!await db.CountAsync(comment, 1, cancellationToken))
        {
            throw thread is null ? catalog.NotFound(about.Key) : DomainErrors.NotFound(nameof(Comment), (inReplyTo ?? thread).Id);
        }

        // The count has locked the subject's row, so concurrent comments have their moments in the order of their events.
        var now = time.UtcMoment();
        comment.CreatedAt = now;
        db.Comments.Add(comment);
        db.AddFiles(comment, attachmentIds);
        db.Outbox.Record(new CommentAdded(comment.Id, authorId, about.Key.ToString()), now);

        var answeredAuthorId = (inReplyTo ?? thread)?.AuthorId;
        if (answeredAuthorId is { } repliedTo)
        {
            await notifier.NotifyAsync(db, Notice(NotificationKind.Replied, repliedTo, comment), about.Rules.WantsComments, cancellationToken);
        }
        if (about.OwnerId != answeredAuthorId)
        {
            await notifier.NotifyAsync(db, Notice(NotificationKind.Commented, about.OwnerId, comment), about.Rules.WantsComments, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return comment;
    }

    /// <summary>Records that a comment has changed. Call it in the transaction of the change, before the changes are saved.</summary>
    private void Record(QpletDbContext db, Comment comment, bool isDeleted = false) =>
        db.Outbox.Record(new CommentChanged(comment.Id, comment.AuthorId, comment.Subject().ToString(), isDeleted), time.UtcMoment());

    private static Notification Notice(NotificationKind kind, Guid userId, Comment comment) =>
        new()
        {
            UserId = userId,
            Kind = kind,
            ActorId = comment.AuthorId,
            SubjectKind = Comment.KindName,
            SubjectId = comment.Id,
        };
}
