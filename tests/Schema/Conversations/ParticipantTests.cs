using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ParticipantTests : SchemaTests
{
    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;

    [Theory]
    [InlineData("", "Ada Bob Cleo")]
    [InlineData("(order: [{ joinedAt: DESC }])", "Cleo Bob Ada")]
    [InlineData("(order: [{ lastReadAt: ASC }])", "Bob Cleo Ada")]
    [InlineData("(order: [{ user: { name: DESC } }])", "Cleo Bob Ada")]
    [InlineData("(where: { name: { startsWith: \"b\" } })", "Bob")]
    [InlineData("(first: 1)", "Ada")]
    [InlineData("(last: 1)", "Cleo")]
    public async Task Participants_InAnyOrder_AreListed(string arguments, string names)
    {
        var id = await AddGroupAsync();

        var answer = await Gateway.AskAsync(
            $"query ($id: ID!) {{ conversation(id: $id) {{ participantCount participants{arguments} {{ nodes {{ name }} }} }} }}",
            _ada,
            new { id }
        );

        answer.WithoutErrors().Text("conversation.participantCount").ShouldBe("3");
        string.Join(' ', answer.At("conversation.participants.nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString())).ShouldBe(names);
    }

    [Theory]
    [InlineData("ASC", 1, "Bob")]
    [InlineData("DESC", 2, "Cleo")]
    public async Task Participants_Edges_SayWhenTheyJoinedAndRead(string direction, int place, string name)
    {
        var id = await AddGroupAsync();

        var answer = await Gateway.AskAsync(
            $"query ($id: ID!) {{ conversation(id: $id) {{ participants(first: 1, order: [{{ lastReadAt: {direction} }}]) {{ edges {{ joinedAt lastReadAt "
                + "node { name } } } } }",
            _cleo,
            new { id }
        );

        var edge = answer.WithoutErrors().At("conversation.participants.edges.0");
        edge.GetProperty("joinedAt").GetDateTime().ShouldBe(_ada.CreatedAt.AddMinutes(place));
        edge.GetProperty("lastReadAt").GetDateTime().ShouldBe(_ada.CreatedAt.AddMinutes(60 + place));
        answer.Text("conversation.participants.edges.0.node.name").ShouldBe(name);
    }

    [Fact]
    public async Task Participants_BlockedAndDeleted_StayInTheGroup()
    {
        var id = await AddGroupAsync();
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = _bob.Id,
                BlockedId = _ada.Id,
                CreatedAt = _ada.CreatedAt,
            }
        );
        await using (var db = Gateway.Open())
        {
            await db.Users.Where(user => user.Id == _cleo.Id).ExecuteUpdateAsync(s => s.SetProperty(user => user.DeletedAt, _ada.CreatedAt), Cancellation);
        }

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { conversation(id: $id) { participants { totalCount nodes { username isDeleted } } } }",
            _ada,
            new { id }
        );

        answer.WithoutErrors().Text("conversation.participants.totalCount").ShouldBe("3");
        answer.Text("conversation.participants.nodes.1.username").ShouldBe("bob");
        answer.Text("conversation.participants.nodes.2.isDeleted").ShouldBe("True");
    }

    [Fact]
    public async Task UnreadConversationCount_OnlyOwn_CountsConversationsWithUnreadMessages()
    {
        await AddGroupAsync();
        const string Query = "query ($name: String!) { me { unreadConversationCount } other: user(by: { username: $name }) { unreadConversationCount } }";

        var answer = await Gateway.AskAsync(Query, _bob, new { name = "ada" });

        answer.Text("me.unreadConversationCount").ShouldBe("1");
        answer.Text("other.unreadConversationCount").ShouldBeNull();
        answer.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Gateway.AskAsync("{ me { unreadConversationCount } }", _ada)).WithoutErrors().Text("me.unreadConversationCount").ShouldBe("0");
    }

    private async Task<string> AddGroupAsync()
    {
        (_ada, _bob, _cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
        var start = _ada.CreatedAt;
        var group = new Conversation
        {
            Id = Guid.NewGuid(),
            Kind = ConversationKind.Group,
            CreatorId = _ada.Id,
            CreatedAt = start,
            LastActivityAt = start,
        };
        await Gateway.SaveAsync([
            group,
            .. ((User[])[_ada, _bob, _cleo]).Select(
                (user, place) =>
                    new Participant
                    {
                        ConversationId = group.Id,
                        UserId = user.Id,
                        JoinedAt = start.AddMinutes(place),
                        LastReadAt = place == 0 ? null : start.AddHours(1).AddMinutes(place),
                        UnreadCount = place,
                    }
            ),
        ]);
        return IdOf("Conversation", group.Id);
    }
}
