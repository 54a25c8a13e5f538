using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Sends, edits and deletes messages.</summary>
public sealed class MessageWriter(Transactions transactions, ConversationWriter conversations, Notifier notifier, Deletions deletions, TimeProvider time)
{
    /// <summary>Sends a message to a conversation. The other participants are notified unless they have muted the conversation.</summary>
    /// <param name="viewer">The author.</param>
    /// <param name="conversationId">The conversation, in which the author must take part.</param>
    /// <param name="content">The text, or null if the message only has attachments.</param>
    /// <param name="attachmentIds">The files to attach, in this order.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public Task<Message> SendAsync(
        Viewer viewer,
        Guid conversationId,
        string? content,
        IReadOnlyList<Guid> attachmentIds,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            viewer,
            (db, viewerId) => db.RequireConversationAsync(conversationId, viewerId, cancellationToken),
            content,
            attachmentIds,
            new InputValidation(),
            cancellationToken
        );

    /// <summary>Sends a message to a user, in the private conversation of the two, which is started if it does not exist.</summary>
    /// <param name="viewer">The author.</param>
    /// <param name="userId">The user.</param>
    /// <param name="content">The text, or null if the message only has attachments.</param>
    /// <param name="attachmentIds">The files to attach, in this order.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public Task<Message> SendToUserAsync(Viewer viewer, Guid userId, string? content, IReadOnlyList<Guid> attachmentIds, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Require(!viewer.Is(userId), () => DomainErrors.NotOneself("input.to.userId"));
        return SendAsync(
            viewer,
            (db, viewerId) => RequirePrivateWithAsync(db, viewerId, userId, cancellationToken),
            content,
            attachmentIds,
            check,
            cancellationToken
        );
    }

    /// <summary>Edits the text of a message of the viewer.</summary>
    public Task<Message> UpdateAsync(Viewer viewer, Guid messageId, string content, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var text = check.Text(content, "input.content", TextLimits.Message);
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var message =
                    await db.Messages.SingleOrDefaultAsync(
                        m => m.Id == messageId && m.Conversation.Participants.Any(p => p.UserId == viewerId),
                        cancellationToken
                    ) ?? throw DomainErrors.NotFound(nameof(Message), messageId);
                if (message.AuthorId != viewerId)
                {
                    throw DomainErrors.NotOwner(nameof(Message));
                }
                if (message.Content == text)
                {
                    return message;
                }
                await RequireNoBlockAsync(db, message.ConversationId, viewerId, cancellationToken);

                var now = time.UtcMoment();
                (message.Content, message.UpdatedAt) = (text, now);
                db.Outbox.Record(new ConversationUpdated(message.ConversationId, ConversationUpdateKind.MessageChanged, messageId), now);
                return message;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a message and returns the key of its conversation. Only its author and admins may do so.</summary>
    public Task<Guid> DeleteAsync(Viewer viewer, Guid messageId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var message =
                    await db
                        .Messages.AsNoTracking()
                        .SingleOrDefaultAsync(
                            m => m.Id == messageId && (viewer.IsAdmin || m.Conversation.Participants.Any(p => p.UserId == viewerId)),
                            cancellationToken
                        )
                    ?? throw DomainErrors.NotFound(nameof(Message), messageId);
                if (!viewer.MaySeePrivateOf(message.AuthorId))
                {
                    throw DomainErrors.NotOwner(nameof(Message));
                }

                await db.RequireLockAsync(message.ConversationId, time, cancellationToken);
                await db.CountOutAsync(message, cancellationToken);
                await deletions.RecordAsync(db, viewer, new SubjectKey(Message.KindName, messageId), message.AuthorId, cancellationToken);
                await db.Messages.Where(m => m.Id == messageId).ExecuteDeleteAsync(cancellationToken);
                await db.RemoveAboutAsync(new SubjectKey(Message.KindName, messageId), cancellationToken);
                db.Outbox.Record(new ConversationUpdated(message.ConversationId, ConversationUpdateKind.MessageDeleted, messageId), time.UtcMoment());
                return message.ConversationId;
            },
            cancellationToken
        );

    private Task<Message> SendAsync(
        Viewer viewer,
        Func<QpletDbContext, Guid, Task<Conversation>> find,
        string? content,
        IReadOnlyList<Guid> attachments,
        InputValidation check,
        CancellationToken cancellationToken
    )
    {
        var viewerId = viewer.RequireId();
        var text = check.OptionalText(content, "input.content", TextLimits.Message);
        check.Require(content is not null || attachments.Count > 0, () => DomainErrors.EmptyMessage("input.content"));
        check.Count(attachments, "input.attachmentIds", AttachmentLimits.MaxCount);
        check.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                var conversation = await find(db, viewerId);
                if (conversation.Kind == ConversationKind.Private)
                {
                    await RequireReachableAsync(db, conversation.Id, viewerId, cancellationToken);
                }
                await db.RequireOwnedFilesAsync(viewerId, attachments, "input.attachmentIds", cancellationToken);
                return await AddAsync(db, conversation.Id, viewerId, text ?? "", attachments, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Checks that the participants of a private conversation have not blocked one another: an edited text would reach the other one.</summary>
    private static async Task RequireNoBlockAsync(QpletDbContext db, Guid conversationId, Guid viewerId, CancellationToken cancellationToken)
    {
        var others = db.Participants.Where(p => p.ConversationId == conversationId && p.Conversation.Kind == ConversationKind.Private && p.UserId != viewerId);
        foreach (var otherId in await others.Select(p => p.UserId).ToListAsync(cancellationToken))
        {
            await db.RequireNoBlockAsync(viewerId, otherId, cancellationToken);
        }
    }

    private static async Task RequireReachableAsync(QpletDbContext db, Guid conversationId, Guid viewerId, CancellationToken cancellationToken)
    {
        var other = await db
            .Participants.Where(p => p.ConversationId == conversationId && p.UserId != viewerId)
            .Select(p => new { p.UserId, p.User.DeletedAt })
            .FirstOrDefaultAsync(cancellationToken);
        if (other is null || other.DeletedAt is not null)
        {
            throw DomainErrors.Conflict("The account of the other participant was deleted.");
        }
        await db.RequireNoBlockAsync(viewerId, other.UserId, cancellationToken);
    }

    private async Task<Conversation> RequirePrivateWithAsync(QpletDbContext db, Guid viewerId, Guid userId, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(u => u.Id == userId && u.DeletedAt == null, cancellationToken))
        {
            throw DomainErrors.NotFound(nameof(User), userId);
        }
        await db.RequireNoBlockAsync(viewerId, userId, cancellationToken);
        return await conversations.FindOrStartPrivateAsync(db, viewerId, userId, cancellationToken);
    }

    private async Task<Message> AddAsync(
        QpletDbContext db,
        Guid conversationId,
        Guid authorId,
        string content,
        IReadOnlyList<Guid> attachments,
        CancellationToken cancellationToken
    )
    {
        var now = await db.RequireLockAsync(conversationId, time, cancellationToken);
        var message = new Message
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            ConversationId = conversationId,
            AuthorId = authorId,
            Content = content,
            CreatedAt = now,
        };
        db.Messages.Add(message);
        db.MessageAttachments.AddRange(
            attachments.Select(
                (id, position) =>
                    new MessageAttachment
                    {
                        MessageId = message.Id,
                        MediaAssetId = id,
                        Position = position,
                    }
            )
        );
        db.Outbox.Record(new MessageSent(conversationId, message.Id, authorId), now);
        await db.CountInAsync(message, cancellationToken);

        var listening = await db
            .Participants.Where(p => p.ConversationId == conversationId && p.UserId != authorId && !p.IsMuted)
            .Select(p => p.UserId)
            .ToListAsync(cancellationToken);
        await notifier.NotifyAsync(
            db,
            listening.ConvertAll(id =>
                new Notification
                {
                    UserId = id,
                    ActorId = authorId,
                    Kind = NotificationKind.MessageReceived,
                }.About(new SubjectKey(Message.KindName, message.Id))
            ),
            static settings => settings.NotifyMessageNew,
            cancellationToken
        );
        return message;
    }
}
