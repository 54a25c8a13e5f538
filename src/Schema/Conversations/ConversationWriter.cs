using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Starts, changes and deletes conversations.</summary>
public sealed class ConversationWriter(Transactions transactions, Deletions deletions, ConversationSeats seats, TimeProvider time)
{
    /// <summary>The maximum number of participants of a conversation.</summary>
    public const int MaxParticipants = 256;

    private const string ParticipantsField = "input.participantIds";

    /// <summary>Starts a conversation. If the two users have a private conversation already, it is returned.</summary>
    public Task<Conversation> CreateAsync(
        Viewer viewer,
        ConversationKind kind,
        IReadOnlyList<Guid> participantIds,
        string? name,
        CancellationToken cancellationToken
    )
    {
        var viewerId = viewer.RequireId();
        var others = participantIds.Where(id => id != viewerId).Distinct().ToList();
        var check = new InputValidation();
        var groupName = check.OptionalLine(name, "input.name", TextLimits.Title);
        check.Require(others.Count > 0, () => DomainErrors.NoOtherParticipant(ParticipantsField));
        if (kind == ConversationKind.Private)
        {
            check.Require(name is null, () => DomainErrors.PrivateName("input.name"));
            check.Require(others.Count <= 1, () => DomainErrors.PrivateParticipants(ParticipantsField));
        }
        else
        {
            check.Require(others.Count < MaxParticipants, () => DomainErrors.TooMany(ParticipantsField, MaxParticipants));
        }
        check.ThrowIfAny();

        return transactions.RunAsync(
            async db =>
            {
                await RequireReachableAsync(db, viewerId, others, cancellationToken);
                if (kind == ConversationKind.Private)
                {
                    return await FindOrStartPrivateAsync(db, viewerId, others[0], cancellationToken);
                }

                var conversation = NewConversation(ConversationKind.Group, viewerId);
                conversation.Name = groupName;
                db.Conversations.Add(conversation);
                Join(db, conversation, [viewerId, .. others], conversation.CreatedAt);
                db.Outbox.Record(new ConversationUpdated(conversation.Id, ConversationUpdateKind.Created), conversation.CreatedAt);
                return conversation;
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Returns the private conversation of two users, and starts it if it does not exist. Concurrent calls return the same conversation.
    /// </summary>
    internal async Task<Conversation> FindOrStartPrivateAsync(QpletDbContext db, Guid viewerId, Guid otherId, CancellationToken cancellationToken)
    {
        var pairKey = Conversation.PairKeyOf(viewerId, otherId);
        if (await db.Conversations.SingleOrDefaultAsync(c => c.PairKey == pairKey, cancellationToken) is { } existing)
        {
            return existing;
        }

        var conversation = NewConversation(ConversationKind.Private, viewerId);
        conversation.PairKey = pairKey;
        if (!await db.TryInsertAsync(conversation, cancellationToken))
        {
            return await db.Conversations.SingleAsync(c => c.PairKey == pairKey, cancellationToken);
        }
        Join(db, conversation, [viewerId, otherId], conversation.CreatedAt);
        db.Outbox.Record(new ConversationUpdated(conversation.Id, ConversationUpdateKind.Created), conversation.CreatedAt);
        await db.SaveChangesAsync(cancellationToken);
        return conversation;
    }

    /// <summary>Renames a group.</summary>
    public Task<Conversation> UpdateAsync(Viewer viewer, Guid conversationId, Optional<string> name, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var newName = check.OptionalLine(name.Value, "input.name", TextLimits.Title);
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var conversation = await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
                await db.RequireOwnerAsync(conversationId, viewerId, cancellationToken);
                if (conversation.Kind == ConversationKind.Private && name.Value is not null)
                {
                    throw DomainErrors.PrivateName("input.name");
                }
                if (name.IsEmpty || conversation.Name == newName)
                {
                    return conversation;
                }

                var now = time.UtcMoment();
                (conversation.Name, conversation.UpdatedAt) = (newName, now);
                db.Outbox.Record(new ConversationUpdated(conversation.Id, ConversationUpdateKind.Renamed), now);
                return conversation;
            },
            cancellationToken
        );
    }

    /// <summary>Changes the viewer's settings of a conversation.</summary>
    public Task<Conversation> UpdateSettingsAsync(
        Viewer viewer,
        Guid conversationId,
        Optional<bool?> isMuted,
        Optional<string> customName,
        CancellationToken cancellationToken
    )
    {
        var check = new InputValidation();
        var newName = check.OptionalLine(customName.Value, "input.customName", TextLimits.Title);
        if (isMuted is { HasValue: true, Value: null })
        {
            check.Add(DomainErrors.Required("input.isMuted"));
        }
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var conversation = await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
                var participant = await db.Participants.SingleAsync(p => p.ConversationId == conversation.Id && p.UserId == viewerId, cancellationToken);
                if (isMuted.Value is { } mute)
                {
                    participant.IsMuted = mute;
                }
                if (customName.HasValue)
                {
                    participant.CustomName = newName;
                }
                if (db.Entry(participant).State == EntityState.Modified)
                {
                    db.Outbox.Record(new ConversationUpdated(conversation.Id, ConversationUpdateKind.SettingsChanged, RecipientId: viewerId), time.UtcMoment());
                }
                return conversation;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a conversation with its messages. Only the participant to whom it belongs and admins may do so.</summary>
    public Task DeleteAsync(Viewer viewer, Guid conversationId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var isOwn = await db.Participants.AnyAsync(p => p.ConversationId == conversationId && p.UserId == viewerId, cancellationToken);
                if (!viewer.IsAdmin)
                {
                    await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
                    await db.RequireOwnerAsync(conversationId, viewerId, cancellationToken);
                }
                var participants = await db.Participants.Where(p => p.ConversationId == conversationId).Select(p => p.UserId).ToListAsync(cancellationToken);
                if (participants.Count > 0)
                {
                    await deletions.RecordAsync(db, viewer, new SubjectKey(Conversation.KindName, conversationId), isOwn ? viewerId : null, cancellationToken);
                }
                if (await db.DeleteConversationAsync(conversationId, cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Conversation), conversationId);
                }
                foreach (var recipient in (Guid?[])[null, .. participants])
                {
                    db.Outbox.Record(new ConversationUpdated(conversationId, ConversationUpdateKind.Deleted, RecipientId: recipient), time.UtcMoment());
                }
            },
            cancellationToken
        );

    /// <summary>Marks the messages of a conversation, up to one of them or all, and their notifications as read.</summary>
    public Task<Conversation> MarkReadAsync(Viewer viewer, Guid conversationId, Guid? upToMessageId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var conversation = await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
                var now = await db.RequireLockAsync(conversationId, time, cancellationToken);
                var until = upToMessageId is { } messageId ? await SentAtAsync(db, conversationId, messageId, cancellationToken) : now;
                var hasUnread = await db.Participants.AnyAsync(
                    p =>
                        p.ConversationId == conversationId
                        && p.UserId == viewerId
                        && (p.LastReadAt == null || (p.LastReadAt < p.Conversation.LastActivityAt && p.LastReadAt < until)),
                    cancellationToken
                );
                await db.MarkReadAsync(conversationId, viewerId, until, cancellationToken);
                if (hasUnread)
                {
                    db.Outbox.Record(new ConversationUpdated(conversationId, ConversationUpdateKind.Read, UserId: viewerId), now);
                }
                var unread = db.Notifications.Where(n =>
                    n.UserId == viewerId
                    && n.Kind == NotificationKind.MessageReceived
                    && n.ReadAt == null
                    && db.Messages.Any(m => m.Id == n.SubjectId && m.ConversationId == conversationId && m.CreatedAt <= until)
                );
                if (await unread.ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken) > 0)
                {
                    db.Outbox.Record(new NotificationsRead(viewerId), now);
                }
                return conversation;
            },
            cancellationToken
        );

    private static async Task<DateTime> SentAtAsync(QpletDbContext db, Guid conversationId, Guid messageId, CancellationToken cancellationToken) =>
        await db
            .Messages.Where(m => m.Id == messageId && m.ConversationId == conversationId)
            .Select(m => (DateTime?)m.CreatedAt)
            .SingleOrDefaultAsync(cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Message), messageId, "input.upToMessageId");

    /// <summary>Adds users to a group. Users who take part already are ignored.</summary>
    public Task<Conversation> AddParticipantsAsync(Viewer viewer, Guid conversationId, IReadOnlyList<Guid> userIds, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Require(userIds.Count > 0, () => DomainErrors.TooFew("input.userIds", 1));
        check.Count(userIds, "input.userIds", MaxParticipants);
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var conversation = await RequireGroupAsync(db, conversationId, viewerId, cancellationToken);
                var now = await db.RequireLockAsync(conversationId, time, cancellationToken);
                var present = await db.Participants.Where(p => p.ConversationId == conversationId).Select(p => p.UserId).ToListAsync(cancellationToken);
                var added = userIds.Distinct().Except(present).ToList();
                if (present.Count + added.Count > MaxParticipants)
                {
                    throw DomainErrors.TooMany("input.userIds", MaxParticipants);
                }
                if (added.Count == 0)
                {
                    return conversation;
                }

                await RequireReachableAsync(db, viewerId, added, cancellationToken, "input.userIds");
                Join(db, conversation, added, now);
                foreach (var userId in added)
                {
                    db.Outbox.Record(new ConversationUpdated(conversationId, ConversationUpdateKind.ParticipantAdded, UserId: userId), now);
                }
                return conversation;
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Removes a user from a group and returns it, or null if the viewer has left it. Only the participant to whom the group belongs removes others. The
    /// group is deleted when its last participant leaves. A user who does not take part is ignored.
    /// </summary>
    public Task<Conversation?> RemoveParticipantAsync(Viewer viewer, Guid conversationId, Guid userId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var viewerId = viewer.RequireId();
                var conversation = await RequireGroupAsync(db, conversationId, viewerId, cancellationToken);

                // Of two participants who leave at the same time, the later one finds the group empty; nobody joins a group that is being deleted.
                await db.RequireLockAsync(conversationId, time, cancellationToken);
                if (userId != viewerId)
                {
                    await db.RequireOwnerAsync(conversationId, viewerId, cancellationToken);
                }
                if (!await db.Users.AnyAsync(u => u.Id == userId, cancellationToken))
                {
                    throw DomainErrors.NotFound(nameof(User), userId);
                }
                await seats.GiveUpAsync(db, conversationId, userId, cancellationToken);
                return userId == viewerId ? null : conversation;
            },
            cancellationToken
        );

    private static async Task<Conversation> RequireGroupAsync(QpletDbContext db, Guid conversationId, Guid viewerId, CancellationToken cancellationToken)
    {
        var conversation = await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
        return conversation.Kind == ConversationKind.Group
            ? conversation
            : throw DomainErrors.Conflict("The participants of a private conversation cannot be changed.");
    }

    private static async Task RequireReachableAsync(
        QpletDbContext db,
        Guid viewerId,
        List<Guid> userIds,
        CancellationToken cancellationToken,
        string field = ParticipantsField
    )
    {
        var found = await db.Users.Where(u => userIds.Contains(u.Id) && u.DeletedAt == null).Select(u => u.Id).ToListAsync(cancellationToken);
        if (found.Count < userIds.Count)
        {
            throw DomainErrors.UnknownUser(field);
        }
        if (
            await db.Blocks.AnyAsync(
                b => (b.BlockerId == viewerId && userIds.Contains(b.BlockedId)) || (b.BlockedId == viewerId && userIds.Contains(b.BlockerId)),
                cancellationToken
            )
        )
        {
            throw DomainErrors.Blocked();
        }
    }

    private Conversation NewConversation(ConversationKind kind, Guid creatorId)
    {
        var now = time.UtcMoment();
        return new Conversation
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Kind = kind,
            CreatorId = creatorId,
            CreatedAt = now,
            LastActivityAt = now,
        };
    }

    private static void Join(QpletDbContext db, Conversation conversation, IReadOnlyList<Guid> userIds, DateTime now)
    {
        db.Participants.AddRange(
            userIds.Select(id => new Participant
            {
                ConversationId = conversation.Id,
                UserId = id,
                JoinedAt = now,
            })
        );
    }
}
