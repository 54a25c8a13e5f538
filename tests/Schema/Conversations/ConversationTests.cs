using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class ConversationTests : SchemaTests
{
    private const string ConversationFields = "id name kind unreadCount participants { nodes { name } } latestMessage { content } viewerCanEdit";

    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;

    [Fact]
    public async Task CreateConversation_PrivateTwice_GivesTheSame()
    {
        await AddPeopleAsync();

        var first = (await CreateAsync(_ada, "PRIVATE", _bob)).WithoutErrors();
        var second = (await CreateAsync(_bob, "PRIVATE", _bob, _ada)).WithoutErrors();

        second.Text("createConversation.conversation.id").ShouldBe(first.Text("createConversation.conversation.id"));
        first.Text("createConversation.conversation.name").ShouldBe("Bob");
        second.Text("createConversation.conversation.name").ShouldBe("Ada");
        second.Text("createConversation.conversation.kind").ShouldBe("PRIVATE");
    }

    [Fact]
    public async Task SendMessage_ToTheSameUserAtOnce_StartsOneConversation()
    {
        await AddPeopleAsync();

        await Task.WhenAll(SendToUserAsync(_ada, _bob, "1"), SendToUserAsync(_bob, _ada, "2"), SendToUserAsync(_ada, _bob, "3"));

        await using var db = Gateway.Open();
        var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(Cancellation);
        conversation.MessageCount.ShouldBe(3);
        conversation.Participants.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("PRIVATE", 0, "A conversation must have at least one participant other than you.")]
    [InlineData("PRIVATE", 2, "A private conversation must have exactly one participant other than you.")]
    [InlineData("GROUP", 0, "A conversation must have at least one participant other than you.")]
    public async Task CreateConversation_WrongNumberOfParticipants_SaysWhichIsRight(string type, int others, string message)
    {
        await AddPeopleAsync();

        var answer = (await CreateAsync(_ada, type, [_ada, .. ((User[])[_bob, _cleo]).Take(others)])).WithoutErrors();

        answer.Joined("createConversation.errors.0.path").ShouldBe("input.participantIds");
        answer.Text("createConversation.errors.0.message").ShouldBe(message);
    }

    [Fact]
    public async Task Conversation_OfOthers_IsLikeMissing()
    {
        await AddPeopleAsync();
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        var id = (await CreateAsync(_ada, "PRIVATE", _bob)).Text("createConversation.conversation.id");
        var message = (await SendAsync(_ada, id!, "secret")).Text("sendMessage.message.id");
        const string Query =
            "query ($id: ID!, $message: ID!) { conversation(id: $id) { id } a: node(id: $id) { id } b: node(id: $message) { "
            + "id } searchMessages(term: \"secret\", conversationId: $id) { nodes { match } } }";

        foreach (var stranger in (User[])[_cleo, admin])
        {
            var answer = await Gateway.AskAsync(Query, stranger, new { id, message });
            answer.ErrorCodes.ShouldBe(["NOT_FOUND"]);
            answer.Data.ToString().ShouldBe("""{"conversation":null,"a":null,"b":null,"searchMessages":null}""");
            (await SendAsync(stranger, id!, "hello")).WithoutErrors().DomainErrors("sendMessage").ShouldBe(["NotFoundError"]);
            foreach (var mutation in (string[])["markConversationRead", "deleteConversation"])
            {
                if (stranger == admin && mutation == "deleteConversation")
                {
                    continue;
                }
                (
                    await Gateway.AskAsync(
                        $"mutation ($id: ID!) {{ {mutation}(input: {{ conversationId: $id }}) {{ errors {{ __typename }} }} }}",
                        stranger,
                        new { id }
                    )
                )
                    .WithoutErrors()
                    .DomainErrors(mutation)
                    .ShouldBe(["NotFoundError"]);
            }
        }

        var anonymous = await Gateway.AskAsync(Query, null, new { id, message });
        anonymous.ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED", "AUTH_NOT_AUTHENTICATED"]);
        anonymous.Text("a").ShouldBeNull();
        (await Gateway.AskAsync("query ($id: ID!) { conversation(id: $id) { id } }", _bob, new { id })).WithoutErrors().Text("conversation.id").ShouldBe(id);
    }

    [Fact]
    public async Task UnreadCount_SentReadAndDeleted_IsRight()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, "GROUP", _bob, _cleo)).Text("createConversation.conversation.id")!;
        await SendAsync(_ada, id, "1");
        var second = (await SendAsync(_ada, id, "2")).Text("sendMessage.message.id");
        await SendAsync(_bob, id, "3");

        (await UnreadAsync(_ada, id)).ShouldBe("1");
        (await UnreadAsync(_bob, id)).ShouldBe("0");
        (await UnreadAsync(_cleo, id)).ShouldBe("3");
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { deleteMessage(input: { messageId: $id }) { deletedId errors { __typename } } }",
                _ada,
                new { id = second }
            )
        )
            .WithoutErrors()
            .Text("deleteMessage.deletedId")
            .ShouldBe(second);
        (await UnreadAsync(_cleo, id)).ShouldBe("2");
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { markConversationRead(input: { conversationId: $id }) { conversation { unreadCount } } }",
                _cleo,
                new { id }
            )
        )
            .WithoutErrors()
            .Text("markConversationRead.conversation.unreadCount")
            .ShouldBe("0");
        (await SendAsync(_ada, id, "4")).WithoutErrors();
        (await UnreadAsync(_cleo, id)).ShouldBe("1");
    }

    [Fact]
    public async Task Conversations_List_HasNewestActivityFirst()
    {
        await AddPeopleAsync();
        await SendToUserAsync(_ada, _bob, "first");
        await SendToUserAsync(_cleo, _ada, "second");
        await SendToUserAsync(_bob, _ada, "third");

        var answer = (
            await Gateway.AskAsync(
                $"{{ me {{ conversations {{ totalCount nodes {{ {ConversationFields} messages(first: 1) {{ nodes {{ content author "
                    + $"{{ name }} }} totalCount }} }} }} }} }}",
                _ada
            )
        ).WithoutErrors();

        answer.Text("me.conversations.totalCount").ShouldBe("2");
        answer.Text("me.conversations.nodes.0.name").ShouldBe("Bob");
        answer.Text("me.conversations.nodes.0.latestMessage.content").ShouldBe("third");
        answer.Text("me.conversations.nodes.0.messages.totalCount").ShouldBe("2");
        answer.Text("me.conversations.nodes.1.name").ShouldBe("Cleo");
        answer.Text("me.conversations.nodes.1.unreadCount").ShouldBe("1");
    }

    [Fact]
    public async Task Conversations_Nested_RunOneStatementForEachLevel()
    {
        await AddPeopleAsync();
        await SendToUserAsync(_ada, _bob, "first");
        await SendToUserAsync(_cleo, _ada, "second");
        const string Query =
            "{ me { conversations { nodes { unreadCount participants { nodes { name } } latestMessage { content author { name } } messages(first: "
            + "2) { nodes { content } } } } } }";
        (await Gateway.AskAsync(Query, _ada)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Query, _ada)).WithoutErrors();

        // Me, the conversations, the viewer's part in them, the participants, the newest messages, the messages, and the users of both.
        Gateway.Statements.Take().Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task SendMessage_BadInput_NamesTheField()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, "PRIVATE", _bob)).Text("createConversation.conversation.id")!;
        const string Send =
            "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { __typename ... on ValidationError { path } } } }";

        async Task<string?> FieldOf(object input) => (await Gateway.AskAsync(Send, _ada, new { input })).WithoutErrors().Joined("sendMessage.errors.0.path");

        var to = new { conversationId = id };
        (await FieldOf(new { content = " \n", to })).ShouldBe("input.content");
        (await FieldOf(new { content = new string('a', 5001), to })).ShouldBe("input.content");
        (await FieldOf(new { to })).ShouldBe("input.content");
        (await FieldOf(new { content = "a", to = new { userId = IdOf("User", _ada.Id) } })).ShouldBe("input.to.userId");
        (
            await FieldOf(
                new
                {
                    content = "a",
                    to,
                    attachmentIds = new[] { IdOf("MediaAsset", Guid.NewGuid()) },
                }
            )
        ).ShouldBe("input.attachmentIds");
    }

    [Theory]
    [InlineData("PRIVATE", true)]
    [InlineData("GROUP", false)]
    public async Task UpdateMessage_ToAUserWhoHasBlockedTheAuthor_IsRefusedInPrivate(string kind, bool isRefused)
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, kind, kind == "PRIVATE" ? [_bob] : [_bob, _cleo])).Text("createConversation.conversation.id")!;
        var message = (await SendAsync(_bob, id, "hello")).WithoutErrors().Text("sendMessage.message.id");
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = _ada.Id,
                BlockedId = _bob.Id,
                CreatedAt = _ada.CreatedAt,
            }
        );
        const string Update =
            "mutation ($id: ID!) { updateMessage(input: { messageId: $id, content: \"changed\" }) { message { content } errors { __typename } } }";

        var answer = (await Gateway.AskAsync(Update, _bob, new { id = message })).WithoutErrors();

        answer.DomainErrors("updateMessage").ShouldBe(isRefused ? ["BlockedError"] : []);
        answer.Text(isRefused ? "updateMessage.message" : "updateMessage.message.content").ShouldBe(isRefused ? null : "changed");
    }

    [Fact]
    public async Task SendMessage_Blocked_IsRefusedBothWays()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, "PRIVATE", _bob)).Text("createConversation.conversation.id")!;
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = _ada.Id,
                BlockedId = _bob.Id,
                CreatedAt = _ada.CreatedAt,
            }
        );

        (await SendAsync(_bob, id, "hello")).WithoutErrors().DomainErrors("sendMessage").ShouldBe(["BlockedError"]);
        (await SendAsync(_ada, id, "hello")).WithoutErrors().DomainErrors("sendMessage").ShouldBe(["BlockedError"]);
        (await SendToUserAsync(_bob, _ada, "hello")).WithoutErrors().DomainErrors("sendMessage").ShouldBe(["BlockedError"]);
        (await CreateAsync(_bob, "GROUP", _ada, _cleo)).WithoutErrors().DomainErrors("createConversation").ShouldBe(["BlockedError"]);
    }

    [Fact]
    public async Task Messages_OfOthers_AreChangedByNobodyAndDeletedByAdmins()
    {
        await AddPeopleAsync();
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        var id = (await CreateAsync(_ada, "PRIVATE", _bob)).Text("createConversation.conversation.id")!;
        var message = (await SendAsync(_ada, id, "mine")).Text("sendMessage.message.id")!;
        const string Update =
            "mutation ($id: ID!) { updateMessage(input: { messageId: $id, content: \"changed\" }) { message { content isEdited } errors { __typename } } }";
        const string Delete = "mutation ($id: ID!) { deleteMessage(input: { messageId: $id }) { deletedId errors { __typename } } }";

        (await Gateway.AskAsync(Update, _bob, new { id = message })).WithoutErrors().DomainErrors("updateMessage").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Update, _cleo, new { id = message })).WithoutErrors().DomainErrors("updateMessage").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Delete, _bob, new { id = message })).WithoutErrors().DomainErrors("deleteMessage").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Delete, _cleo, new { id = message })).WithoutErrors().DomainErrors("deleteMessage").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Update, _ada, new { id = message }))
            .WithoutErrors()
            .At("updateMessage.message")
            .ToString()
            .ShouldBe("""{"content":"changed","isEdited":true}""");
        (await Gateway.AskAsync(Delete, admin, new { id = message })).WithoutErrors().DomainErrors("deleteMessage").ShouldBeEmpty();
    }

    [Fact]
    public async Task Group_ParticipantsRenamedAndLeft_ChangesForAll()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, "GROUP", _bob)).Text("createConversation.conversation.id")!;
        const string Add =
            "mutation ($id: ID!, $users: [ID!]!) { addParticipants(input: { conversationId: $id, userIds: $users }) { conversation "
            + "{ participantCount participants { nodes { name } } } errors { __typename } } }";
        const string Remove =
            "mutation ($id: ID!, $user: ID!) { removeParticipant(input: { conversationId: $id, userId: $user }) { "
            + "conversation { id } errors { __typename } } }";
        const string Rename =
            "mutation ($id: ID!) { updateConversation(input: { conversationId: $id, name: \"Band\" }) { conversation { name } errors { __typename } } }";
        var cleo = IdOf("User", _cleo.Id);

        (await Gateway.AskAsync(Add, _cleo, new { id, users = new[] { cleo } })).WithoutErrors().DomainErrors("addParticipants").ShouldBe(["NotFoundError"]);
        (await Gateway.AskAsync(Add, _bob, new { id, users = new[] { cleo, cleo } }))
            .WithoutErrors()
            .At("addParticipants.conversation.participants.nodes")
            .GetArrayLength()
            .ShouldBe(3);
        (await Gateway.AskAsync(Rename, _bob, new { id })).WithoutErrors().DomainErrors("updateConversation").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Rename, _ada, new { id })).WithoutErrors().Text("updateConversation.conversation.name").ShouldBe("Band");
        (await Gateway.AskAsync(Remove, _cleo, new { id, user = cleo })).WithoutErrors().Text("removeParticipant.conversation").ShouldBeNull();
        (await Gateway.AskAsync("query ($id: ID!) { conversation(id: $id) { id } }", _cleo, new { id })).WithoutErrors().Text("conversation").ShouldBeNull();
        (await Gateway.AskAsync(Remove, _bob, new { id, user = IdOf("User", _ada.Id) }))
            .WithoutErrors()
            .DomainErrors("removeParticipant")
            .ShouldBe(["NotOwnerError"]);
        await Gateway.AskAsync(Remove, _ada, new { id, user = IdOf("User", _ada.Id) });
        await Gateway.AskAsync(Remove, _bob, new { id, user = IdOf("User", _bob.Id) });
        await using var db = Gateway.Open();
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task ConversationSettings_CustomName_IsForTheViewerOnly()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync(_ada, "PRIVATE", _bob)).Text("createConversation.conversation.id")!;
        const string Update =
            "mutation ($id: ID!) { updateConversationSettings(input: { conversationId: $id, isMuted: true, customName: \"Bobby\" "
            + "}) { conversation { name settings { isMuted customName } } errors { __typename } } }";

        (await Gateway.AskAsync(Update, _ada, new { id }))
            .WithoutErrors()
            .At("updateConversationSettings.conversation")
            .ToString()
            .ShouldBe("""{"name":"Bobby","settings":{"isMuted":true,"customName":"Bobby"}}""");

        var other = (
            await Gateway.AskAsync("query ($id: ID!) { conversation(id: $id) { name settings { isMuted customName } } }", _bob, new { id })
        ).WithoutErrors();
        other.At("conversation").ToString().ShouldBe("""{"name":"Ada","settings":{"isMuted":false,"customName":null}}""");
    }

    [Fact]
    public async Task DeleteConversation_ByRole_IsForCreatorAndAdmins()
    {
        await AddPeopleAsync();
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        var id = (await CreateAsync(_ada, "GROUP", _bob)).Text("createConversation.conversation.id")!;
        await SendAsync(_bob, id, "hello");
        const string Delete = "mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { deletedId errors { __typename } } }";

        (await Gateway.AskAsync(Delete, _bob, new { id })).WithoutErrors().DomainErrors("deleteConversation").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Delete, admin, new { id })).WithoutErrors().Text("deleteConversation.deletedId").ShouldBe(id);
        await using var db = Gateway.Open();
        (await db.Messages.CountAsync(Cancellation)).ShouldBe(0);
    }

    private async Task AddPeopleAsync() =>
        (_ada, _bob, _cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));

    private Task<Answer> CreateAsync(User viewer, string kind, params User[] participants) =>
        Gateway.AskAsync(
            $"mutation ($input: CreateConversationInput!) {{ createConversation(input: $input) {{ conversation {{ {ConversationFields} "
                + $"}} errors {{ __typename ... on ValidationError {{ path message }} }} }} }}",
            viewer,
            new { input = new { kind, participantIds = participants.Select(p => IdOf("User", p.Id)).ToArray() } }
        );

    private Task<Answer> SendAsync(User viewer, string conversationId, string content) => SendAsync(viewer, new { to = new { conversationId }, content });

    private Task<Answer> SendToUserAsync(User viewer, User user, string content) =>
        SendAsync(viewer, new { to = new { userId = IdOf("User", user.Id) }, content });

    private Task<Answer> SendAsync(User viewer, object input) =>
        Gateway.AskAsync(
            "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id content } errors { __typename } } }",
            viewer,
            new { input }
        );

    private async Task<string?> UnreadAsync(User viewer, string id) =>
        (await Gateway.AskAsync("query ($id: ID!) { conversation(id: $id) { unreadCount } }", viewer, new { id }))
            .WithoutErrors()
            .Text("conversation.unreadCount");
}
