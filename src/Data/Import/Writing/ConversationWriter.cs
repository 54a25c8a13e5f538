using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes conversations with their participants and messages.</summary>
internal sealed class ConversationWriter(ImportContext context)
{
    private readonly HashSet<string> _pairs = new(StringComparer.Ordinal);
    private Dictionary<Guid, MessageDraft[]> _messages = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        _messages = set
            .Messages.All.Values.Where(m => m.ConversationId is not null)
            .GroupBy(m => m.ConversationId!.Value)
            .ToDictionary(g => g.Key, g => g.ToArray());

        // If a pair has several conversations, the order of the keys, not of the files, decides which is the private one.
        var stored = await context.UpsertAsync(
            "conversations",
            set.Conversations.All.OrderBy(c => c.Key),
            New,
            (row, draft) => row.Name = row.Kind == ConversationKind.Private ? null : NameOf(draft).Or(row.Name),
            FindPairsAsync,
            cancellationToken
        );
        await WriteParticipantsAsync(stored, cancellationToken);
        await WriteMessagesAsync(stored, cancellationToken);
    }

    private Conversation New(Guid id, ConversationDraft draft)
    {
        var pair = PairKey(draft);
        var isPrivate = pair is not null && draft.Kind != ConversationKind.Group && _pairs.Add(pair);
        var start = draft.CreatedAt ?? _messages.GetValueOrDefault(id, []).Min(m => m.CreatedAt) ?? context.Now;
        return new Conversation
        {
            Id = id,
            Kind = isPrivate ? ConversationKind.Private : ConversationKind.Group,
            PairKey = isPrivate ? pair : null,
            LastActivityAt = start,
            CreatedAt = start,
        };
    }

    /// <summary>
    /// Returns the stored name of a group. The source shows the names of the other participants where nobody has named the conversation; such a name is not
    /// stored, because each participant sees another one.
    /// </summary>
    private Known<string?> NameOf(ConversationDraft draft)
    {
        if (draft.Name.Value is not { } name || draft.ParticipantIds is null)
        {
            return draft.Name;
        }
        var participants = draft.ParticipantIds.Select(id => context.Set.Users.All.GetValueOrDefault(id)?.Name).OfType<string>().Order(StringComparer.Ordinal);
        var named = name.Split(", ", StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal).ToArray();
        var all = participants.ToArray();
        var isComputed = named.Length >= all.Length - 1 && named.Length <= all.Length && named.All(all.Contains);
        return isComputed ? draft.Name with { Value = null } : draft.Name;
    }

    private string? PairKey(ConversationDraft draft)
    {
        var users = (draft.ParticipantIds ?? []).Select(p => context.User(p)).Distinct().ToArray();
        return users.Length == 2 ? Conversation.PairKeyOf(users[0], users[1]) : null;
    }

    private async Task FindPairsAsync(Guid[] keys)
    {
        var wanted = keys.Select(key => PairKey(context.Set.Conversations.All[key])).OfType<string>().Distinct().ToArray();
        _pairs.UnionWith(await context.Db.Conversations.Where(c => wanted.Contains(c.PairKey)).Select(c => c.PairKey!).ToListAsync());
    }

    private async Task WriteParticipantsAsync(HashSet<Guid> stored, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var wanted = context
            .Set.Conversations.All.Where(c => stored.Contains(c.Key) && c.Value.ParticipantIds is not null)
            .SelectMany(c => c.Value.ParticipantIds!.Select(p => (Conversation: c.Key, User: context.User(p))))
            .Distinct();
        foreach (var piece in wanted.Chunk(ImportContext.Piece))
        {
            var conversations = piece.Select(p => p.Conversation).Distinct().ToArray();
            var rows = await db.Participants.AsNoTracking().Where(p => conversations.Contains(p.ConversationId)).ToListAsync(cancellationToken);
            var present = rows.Select(p => (p.ConversationId, p.UserId)).ToHashSet();
            var starts = await db.Conversations.Where(c => conversations.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.CreatedAt, cancellationToken);
            var missing = piece.Where(p => !present.Contains(p)).ToArray();

            // The files contain unread counts without the user they are for, so all imported messages count as read.
            db.AddRange(
                missing.Select(p => new Participant
                {
                    ConversationId = p.Conversation,
                    UserId = p.User,
                    JoinedAt = starts[p.Conversation],
                    LastReadAt = _messages.GetValueOrDefault(p.Conversation, []).Max(m => m.CreatedAt) ?? starts[p.Conversation],
                })
            );
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            context.Tally.Add("participants", created: missing.Length, unchanged: piece.Length - missing.Length);
        }
    }

    private async Task WriteMessagesAsync(HashSet<Guid> stored, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var written = await context.UpsertAsync(
            "messages",
            context.Set.Messages.All,
            (id, draft) => New(id, draft, stored),
            (row, draft) =>
            {
                row.Content = draft.Content ?? row.Content;
                row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
                row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);
            },
            cancellationToken
        );
        await context.LinkAsync(
            "attachments of messages",
            context.Set.Messages.All.Where(d => written.Contains(d.Key)),
            d => d.AttachmentIds,
            (message, media, position) =>
                new MessageAttachment
                {
                    MessageId = message,
                    MediaAssetId = media,
                    Position = position,
                },
            context.Db.MessageAttachments,
            cancellationToken
        );
    }

    private Message? New(Guid id, MessageDraft draft, HashSet<Guid> stored)
    {
        if (draft.ConversationId is not { } conversation || !stored.Contains(conversation))
        {
            context.Set.Refuse(draft.Place, "messages", ImportErrors.NoConversation());
            return null;
        }

        if (draft.Content is null)
        {
            context.Set.Refuse(draft.Place, "messages", ImportErrors.NoContent());
            return null;
        }

        return new Message
        {
            Id = id,
            ConversationId = conversation,
            AuthorId = context.User(draft.AuthorId),
            CreatedAt = draft.CreatedAt ?? context.Now,
        };
    }
}
