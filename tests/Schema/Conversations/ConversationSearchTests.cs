using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ConversationSearchTests : CatalogueTests
{
    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;
    private User _gone = null!;

    [Theory]
    [InlineData("BOB", "Bob Work")]
    [InlineData("band", "Band")]
    [InlineData("lead", "Band Work")]
    [InlineData("work", "Work")]
    [InlineData("office", "Work")]
    [InlineData("home")]
    [InlineData("ada")]
    [InlineData("gone")]
    [InlineData(" ", "Bob Band Work")]
    public async Task Conversations_Searched_AreThoseWithTheTextInANameThatTheViewerSees(string search, string names = "")
    {
        await AddConversationsAsync();

        var answer = await Gateway.AskAsync(
            "query ($search: String) { me { conversations(search: $search, order: [{ createdAt: ASC }]) { totalCount nodes { name } } } }",
            _ada,
            new { search }
        );

        string.Join(' ', Texts(answer.WithoutErrors(), "me.conversations.nodes", "name")).ShouldBe(names);
        answer.Text("me.conversations.totalCount").ShouldBe($"{names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length}");
    }

    [Theory]
    [InlineData("BO", "bob")]
    [InlineData("lead", "cleo")]
    [InlineData("gone")]
    [InlineData("deleted")]
    public async Task Participants_Searched_AreThoseWithTheNameOrUsername(string search, params string[] usernames)
    {
        var id = await AddConversationsAsync();

        var answer = await Gateway.AskAsync(
            "query ($id: ID!, $search: String) { conversation(id: $id) { participants(search: $search) { totalCount nodes { username } } } }",
            _ada,
            new { id, search }
        );

        Texts(answer.WithoutErrors(), "conversation.participants.nodes", "username").ShouldBe(usernames);
        answer.Text("conversation.participants.totalCount").ShouldBe($"{usernames.Length}");
    }

    [Fact]
    public async Task Messages_Searched_AreThoseOfTheConversationWithTheText()
    {
        var id = await AddConversationsAsync();

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { conversation(id: $id) { messages(search: \"HEL\") { totalCount nodes { content } } } }",
            _ada,
            new { id }
        );

        Texts(answer.WithoutErrors(), "conversation.messages.nodes", "content").ShouldBe(["Hello"]);
        answer.Text("conversation.messages.totalCount").ShouldBe("1");
    }

    // A private conversation of Ada with Bob, who has blocked her; the group "Band" with Cleo, whose name is "Lead"; and the group "Office" with both and a
    // deleted account, which Ada calls "Work" and Bob calls "Home". Returns the ID of the last.
    private async Task<string> AddConversationsAsync()
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        _cleo = await Gateway.AddUserAsync("cleo", change: user => user.Name = "Lead");
        _gone = await Gateway.AddUserAsync("gone", change: user => user.DeletedAt = user.CreatedAt);
        await BlockAsync(_bob, _ada);
        var duo = await AddAsync(ConversationKind.Private, null, null, _ada, _bob);
        await AddAsync(ConversationKind.Group, "Band", null, _ada, _cleo);
        var office = await AddAsync(ConversationKind.Group, "Office", "Work", _ada, _bob, _cleo, _gone);
        await using (var db = Gateway.Open())
        {
            var ofBob = db.Participants.Where(participant => participant.ConversationId == office.Id && participant.UserId == _bob.Id);
            await ofBob.ExecuteUpdateAsync(set => set.SetProperty(participant => participant.CustomName, "Home"), Cancellation);
        }
        await SendAsync(office, "Hello");
        await SendAsync(office, "Bye");
        await SendAsync(duo, "Hello there");
        return IdOf("Conversation", office.Id);
    }

    private Task SendAsync(Conversation conversation, string content) =>
        Gateway.SaveAsync(
            new Message
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                ConversationId = conversation.Id,
                AuthorId = _bob.Id,
                Content = content,
                CreatedAt = NextMoment(),
            }
        );

    private async Task<Conversation> AddAsync(ConversationKind kind, string? name, string? ownName, params User[] users)
    {
        var moment = NextMoment();
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Kind = kind,
            Name = name,
            CreatorId = users[0].Id,
            CreatedAt = moment,
            LastActivityAt = moment,
        };
        await Gateway.SaveAsync([
            conversation,
            .. users.Select(user => new Participant
            {
                ConversationId = conversation.Id,
                UserId = user.Id,
                JoinedAt = NextMoment(),
                CustomName = user == users[0] ? ownName : null,
            }),
        ]);
        return conversation;
    }
}
