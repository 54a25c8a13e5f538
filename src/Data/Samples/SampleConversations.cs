using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates private and group conversations with their participants and messages.</summary>
internal sealed class SampleConversations(SampleWorld world)
{
    private const int FanUser = 2;

    private readonly HashSet<long> _pairs = [];
    private int _messages;

    /// <summary>A conversation with its participants and messages.</summary>
    public sealed record Whole(Conversation Conversation, IReadOnlyList<Participant> Participants, IReadOnlyList<Message> Messages);

    /// <summary>Returns all conversations. Call it once.</summary>
    public IEnumerable<Whole> All() => Enumerable.Range(0, world.Scale.Conversations).Select(Conversation);

    private Whole Conversation(int number)
    {
        var random = new SampleRandom(SampleKind.Conversation, number);
        random.NextBits();
        var users = Users(number, random);
        var isGroup = users.Count > 2;
        var start = world.Recent(SampleKind.Conversation, number, world.Scale.Conversations, fromDaysAgo: 200);
        var conversation = new Conversation
        {
            Id = SampleWorld.Key(SampleKind.Conversation, number, start),
            Kind = isGroup ? ConversationKind.Group : ConversationKind.Private,
            Name = isGroup ? SampleWords.GroupName(random) : null,
            CreatorId = world.UserKey(users[0]),
            PairKey = isGroup ? null : Data.Conversations.Conversation.PairKeyOf(world.UserKey(users[0]), world.UserKey(users[1])),
            CreatedAt = start,
        };

        var messages = Messages(conversation, users, random);
        conversation.MessageCount = messages.Count;
        conversation.LastActivityAt = messages.Count == 0 ? start : messages[^1].CreatedAt;
        var participants = users.Select((user, i) => Participant(conversation, world.UserKey(user), i, messages, random)).ToArray();
        return new Whole(conversation, participants, messages);
    }

    private List<int> Users(int number, SampleRandom random)
    {
        // The sample fan account takes part in every tenth conversation.
        var first = number % 10 == 0 ? FanUser : random.Next(world.Scale.Users);
        var users = new List<int> { first };
        var count = number % 4 == 3 ? random.Next(3, 9) : 2;
        while (users.Count < count)
        {
            var user = random.Next(world.Scale.Users);
            if (users.Contains(user))
            {
                continue;
            }
            if (count == 2 && !_pairs.Add(((long)Math.Min(first, user) << 32) | (uint)Math.Max(first, user)))
            {
                continue;
            }
            users.Add(user);
        }

        return users;
    }

    private List<Message> Messages(Conversation conversation, List<int> users, SampleRandom random)
    {
        var count = random.Next(3, 24);
        var messages = new List<Message>(count);
        var moment = conversation.CreatedAt;
        var author = 0;
        for (var i = 0; i < count; i++)
        {
            // Answers follow within minutes; now and then somebody comes back hours or days later.
            moment = world.After(moment, random.Next(15, Pause(random)), parts: count - i + 1);
            // People take turns, and sometimes write twice in a row.
            author =
                i == 0 ? 0
                : random.Chance(25) ? author
                : (author + random.Next(1, users.Count)) % users.Count;
            messages.Add(
                new Message
                {
                    Id = SampleWorld.Key(SampleKind.Message, _messages++, moment),
                    ConversationId = conversation.Id,
                    AuthorId = world.UserKey(users[author]),
                    Content = SampleWords.Message(random, i),
                    CreatedAt = moment,
                }
            );
        }

        return messages;
    }

    private static int Pause(SampleRandom random) =>
        random.Chance(4) ? 400_000
        : random.Chance(10) ? 40_000
        : 400;

    private static Participant Participant(Conversation conversation, Guid user, int place, List<Message> messages, SampleRandom random)
    {
        // Most participants have read everything; the others have read up to their own last message.
        var read = random.Chance(70) ? messages.Count - 1 : Math.Max(messages.FindLastIndex(m => m.AuthorId == user), random.Next(messages.Count) - 1);
        return new Participant
        {
            ConversationId = conversation.Id,
            UserId = user,
            JoinedAt = conversation.CreatedAt,
            LastReadAt = read < 0 ? null : messages[read].CreatedAt,
            UnreadCount = messages.Skip(read + 1).Count(m => m.AuthorId != user),
            IsMuted = random.Chance(8),
            CustomName = place > 0 && random.Chance(5) ? "The good ones" : null,
        };
    }
}
