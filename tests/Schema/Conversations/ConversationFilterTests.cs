using System.Text.Json;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ConversationFilterTests : CatalogueTests
{
    private User _ada = null!;
    private User _bob = null!;

    [Theory]
    [InlineData("", "Both Muted Neither Unread")]
    [InlineData("(where: { viewerHasUnread: { eq: true } })", "Both Unread")]
    [InlineData("(where: { viewerHasUnread: { eq: false } })", "Muted Neither")]
    [InlineData("(where: { viewerHasUnread: { neq: true } })", "Muted Neither")]
    [InlineData("(where: { viewerHasMuted: { eq: true } })", "Both Muted")]
    [InlineData("(where: { viewerHasMuted: { eq: false } })", "Neither Unread")]
    [InlineData("(where: { viewerHasUnread: { eq: true }, viewerHasMuted: { eq: false } })", "Unread")]
    [InlineData("(where: { or: [{ viewerHasUnread: { eq: true } }, { viewerHasMuted: { eq: true } }] })", "Both Muted Unread")]
    public async Task Conversations_FilteredByWhatIsUnreadAndMuted_AreThoseOfTheViewer(string arguments, string expected)
    {
        await FillAsync();

        var answer = (await Gateway.AskAsync($"{{ me {{ conversations{arguments} {{ totalCount nodes {{ name }} }} }} }}", _ada)).WithoutErrors();

        Texts(answer, "me.conversations.nodes", "name").ShouldBe(expected.Split(' '), ignoreOrder: true);
        answer.Text("me.conversations.totalCount").ShouldBe($"{expected.Split(' ').Length}");
    }

    [Fact]
    public async Task ViewerHasUnreadAndMuted_OfEachParticipant_AreTheirOwn()
    {
        await FillAsync();
        const string Document = "{ me { conversations { nodes { name unreadCount viewerHasUnread viewerHasMuted settings { isMuted } } } } }";

        foreach (var (user, expected) in (IEnumerable<(User, string)>)[(_ada, "Both Unread/Both Muted"), (_bob, "Muted Neither/Neither Unread")])
        {
            var nodes = (await Gateway.AskAsync(Document, user)).WithoutErrors().At("me.conversations.nodes").EnumerateArray().ToList();
            var unread = nodes.Where(static node => node.GetProperty("viewerHasUnread").GetBoolean()).ToList();
            var muted = nodes.Where(static node => node.GetProperty("viewerHasMuted").GetBoolean()).ToList();

            $"{NamesOf(unread)}/{NamesOf(muted)}".ShouldBe(expected);
            NamesOf(nodes.Where(static node => node.GetProperty("unreadCount").GetInt32() > 0)).ShouldBe(NamesOf(unread));
            NamesOf(nodes.Where(static node => node.GetProperty("settings").GetProperty("isMuted").GetBoolean())).ShouldBe(NamesOf(muted));
        }

        static string NamesOf(IEnumerable<JsonElement> nodes) =>
            string.Join(' ', nodes.Select(static node => node.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    // What Ada has not read or has muted, Bob has read or has not muted.
    private async Task FillAsync()
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        foreach (
            var (name, isUnread, isMuted) in (IEnumerable<(string, bool, bool)>)
                [("Both", true, true), ("Muted", false, true), ("Neither", false, false), ("Unread", true, false)]
        )
        {
            var conversation = new Conversation
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                Kind = ConversationKind.Group,
                Name = name,
                CreatorId = _ada.Id,
                CreatedAt = NextMoment(),
                LastActivityAt = NextMoment(),
            };
            await Gateway.SaveAsync(conversation, ParticipationOf(_ada, isUnread, isMuted), ParticipationOf(_bob, !isUnread, !isMuted));

            Participant ParticipationOf(User user, bool isUnread, bool isMuted) =>
                new()
                {
                    ConversationId = conversation.Id,
                    UserId = user.Id,
                    JoinedAt = NextMoment(),
                    UnreadCount = isUnread ? 3 : 0,
                    IsMuted = isMuted,
                };
        }
    }
}
