using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class MessageSearchTests : CatalogueTests
{
    private const string Document = """
        query ($term: String!, $in: ID, $first: Int, $after: String, $last: Int, $before: String) {
          searchMessages(term: $term, conversationId: $in, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes {
              conversation { id }
              match highlights { offset length }
              subject { __typename ... on Message { content author { name } } ... on User { name } }
            }
          }
        }
        """;

    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (_ada, _bob, _cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
    }

    [Fact]
    public async Task SearchMessages_Word_FindsMessagesOfOwnConversationsOnly()
    {
        var own = await AddConversationAsync(_ada, _bob);
        var other = await AddConversationAsync(_bob, _cleo);
        var text = string.Concat(Enumerable.Repeat("filler ", 50));
        await AddMessageAsync(own, _bob, "an early needle");
        await AddMessageAsync(other, _bob, "another needle");
        await AddMessageAsync(own, _ada, $"{text} the Needle is here {text}");
        await AddMessageAsync(own, _ada, "needless");
        await AddMessageAsync(own, _ada, "neadle");

        var answer = await AskAsync(_ada, "needle");

        var matches = Matches(answer);
        matches.Count.ShouldBe(4);
        matches[0].ShouldContain("the Needle is here");
        matches[0].ShouldStartWith("…");
        matches[0].ShouldEndWith("…");
        matches[1..].ShouldBe(["an early needle", "needless", "neadle"]);
        answer.At("searchMessages.totalCount").GetInt32().ShouldBe(4);
        answer.Text("searchMessages.nodes.0.subject.author.name").ShouldBe("Ada");
        answer.Text("searchMessages.nodes.0.conversation.id").ShouldBe(IdOf(own));
        var range = answer.At("searchMessages.nodes.0.highlights.0");
        matches[0].Substring(range.GetProperty("offset").GetInt32(), range.GetProperty("length").GetInt32()).ShouldBe("Needle");
        Matches(await AskAsync(_cleo, "needle")).ShouldBe(["another needle"]);
    }

    [Fact]
    public async Task SearchMessages_NameOfParticipant_FindsThemOnceForEachConversation()
    {
        var group = await AddConversationAsync(_ada, _bob, _cleo);
        var pair = await AddConversationAsync(_ada, _bob);
        await AddConversationAsync(_bob, _cleo);
        await AddMessageAsync(group, _cleo, "Ask Bob about it.");
        await Gateway.AddUserAsync("bobby");

        var answer = await AskAsync(_ada, "bob");

        Members(answer, "subject", "__typename").ShouldBe(["User", "User", "Message"]);
        Matches(answer).ShouldBe(["Bob", "Bob", "Ask Bob about it."]);
        Members(answer, "conversation", "id").Take(2).ShouldBe([IdOf(group), IdOf(pair)], ignoreOrder: true);
        answer.At("searchMessages.totalCount").GetInt32().ShouldBe(3);
        Matches(await AskAsync(_ada, "ada")).ShouldBeEmpty();
        Members(await AskAsync(_ada, "bo"), "subject", "__typename").ShouldBe(["User", "User"]);
    }

    [Fact]
    public async Task SearchMessages_OneConversation_FindsOnlyWhatIsInIt()
    {
        var group = await AddConversationAsync(_ada, _bob, _cleo);
        var pair = await AddConversationAsync(_ada, _bob);
        var other = await AddConversationAsync(_bob, _cleo);
        foreach (var conversation in (Conversation[])[group, pair, other])
        {
            await AddMessageAsync(conversation, _bob, "needle for Bob");
        }

        var answer = await AskAsync(_ada, "bob", new { term = "bob", @in = IdOf(pair) });

        Matches(answer).ShouldBe(["Bob", "needle for Bob"]);
        Members(answer, "conversation", "id").ShouldAllBe(id => id == IdOf(pair));
        answer.At("searchMessages.totalCount").GetInt32().ShouldBe(2);
        Matches(await AskAsync(_ada, "", new { term = "nothing", @in = IdOf(pair) })).ShouldBeEmpty();
        foreach (var term in (string[])["needle", "bob"])
        {
            (await Gateway.AskAsync(Document, _ada, new { term, @in = IdOf(other) })).ErrorCodes.ShouldBe(["NOT_FOUND"]);
        }
    }

    [Fact]
    public async Task SearchMessages_BlockedOrDeletedParticipant_IsNotFoundButTheirMessagesAre()
    {
        var group = await AddConversationAsync(_ada, _bob, _cleo);
        await AddMessageAsync(group, _bob, "I am Bob");
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = _bob.Id,
                BlockedId = _ada.Id,
                CreatedAt = NextMoment(),
            }
        );

        var answer = await AskAsync(_ada, "bob");

        Matches(answer).ShouldBe(["I am Bob"]);
        answer.At("searchMessages.totalCount").GetInt32().ShouldBe(1);
        Matches(await AskAsync(_cleo, "bob")).ShouldBe(["Bob", "I am Bob"]);
    }

    [Fact]
    public async Task SearchMessages_ManyConversations_FindsMessagesInAllOfThem()
    {
        for (var i = 0; i < 103; i++)
        {
            await AddMessageAsync(await AddConversationAsync(_ada, _bob), _bob, $"needle {i}");
        }
        await AddMessageAsync(await AddConversationAsync(_bob, _cleo), _bob, "needle of others");

        var answer = await AskAsync(_ada, "needle", new { term = "needle", first = 2 });

        Matches(answer).ShouldBe(["needle 102", "needle 101"]);
        answer.At("searchMessages.totalCount").GetInt32().ShouldBe(103);
    }

    [Fact]
    public async Task SearchMessages_PagesInBothDirections_AreTheWholeList()
    {
        for (var i = 0; i < 4; i++)
        {
            var conversation = await AddConversationAsync(_ada, _bob, _cleo);
            await AddMessageAsync(conversation, _bob, i % 2 == 0 ? $"bob {i}" : $"bobsled {i}");
        }
        var all = await AskAsync(_ada, "", new { term = "bob", first = 50 });
        var expected = Members(all, "conversation", "id").Zip(Matches(all)).ToList();
        expected.Count.ShouldBe(8);

        var (forward, after) = (new List<(string, string)>(), (string?)null);
        do
        {
            var page = await AskAsync(
                _ada,
                "",
                new
                {
                    term = "bob",
                    first = 3,
                    after,
                }
            );
            forward.AddRange(Members(page, "conversation", "id").Zip(Matches(page)));
            after = page.At("searchMessages.pageInfo.hasNextPage").GetBoolean() ? page.Text("searchMessages.pageInfo.endCursor") : null;
        } while (after is not null);
        forward.ShouldBe(expected);

        var (backward, before) = (new List<(string, string)>(), (string?)null);
        do
        {
            var page = await AskAsync(
                _ada,
                "",
                new
                {
                    term = "bob",
                    last = 3,
                    before,
                }
            );
            backward.InsertRange(0, Members(page, "conversation", "id").Zip(Matches(page)));
            before = page.At("searchMessages.pageInfo.hasPreviousPage").GetBoolean() ? page.Text("searchMessages.pageInfo.startCursor") : null;
        } while (before is not null);
        backward.ShouldBe(expected);
    }

    [Fact]
    public async Task SearchMessages_ByRole_IsForThoseWhoAreSignedIn()
    {
        var conversation = await AddConversationAsync(_ada, _bob);
        await AddMessageAsync(conversation, _bob, "needle");

        (await Gateway.AskAsync(Document, variables: new { term = "needle" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        Matches(await AskAsync(await Gateway.AddUserAsync("root", UserRole.Admin), "needle")).ShouldBeEmpty();
        Matches(await AskAsync(_cleo, "needle")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "INVALID_INPUT")]
    [InlineData(" ", "INVALID_INPUT")]
    [InlineData("%", null)]
    [InlineData("\"", null)]
    public async Task S1_BlankOrPunctuation_IsAnErrorOrFindsNothing(string term, string? code)
    {
        var conversation = await AddConversationAsync(_ada, _bob);
        await AddMessageAsync(conversation, _bob, "100% \"sure\"");

        var answer = await Gateway.AskAsync(Document, _ada, new { term });

        answer.ErrorCodes.ShouldBe(code is null ? [] : [code]);
        if (code is null)
        {
            Matches(answer).ShouldBeEmpty();
        }
        Matches(await AskAsync(_ada, "100%")).ShouldBe(["100% \"sure\""]);
        Matches(await AskAsync(_ada, "\"SURE\"")).ShouldBe(["100% \"sure\""]);
    }

    [Fact]
    public async Task SearchMessages_EditedOrDeletedMessage_IsFoundAsItIs()
    {
        var conversation = await AddConversationAsync(_ada, _bob);
        var message = await AddMessageAsync(conversation, _ada, "needle");
        const string Update = "mutation ($id: ID!) { updateMessage(input: { messageId: $id, content: \"haystack\" }) { errors { __typename } } }";
        const string Delete = "mutation ($id: ID!) { deleteMessage(input: { messageId: $id }) { errors { __typename } } }";

        (await Gateway.AskAsync(Update, _ada, new { id = IdOf(message) })).WithoutErrors().DomainErrors("updateMessage").ShouldBeEmpty();
        Matches(await AskAsync(_bob, "needle")).ShouldBeEmpty();
        Matches(await AskAsync(_bob, "haystack")).ShouldBe(["haystack"]);
        (await Gateway.AskAsync(Delete, _ada, new { id = IdOf(message) })).WithoutErrors().DomainErrors("deleteMessage").ShouldBeEmpty();
        Matches(await AskAsync(_bob, "haystack")).ShouldBeEmpty();
    }

    private async Task<Answer> AskAsync(User viewer, string term, object? variables = null) =>
        (await Gateway.AskAsync(Document, viewer, variables ?? new { term })).WithoutErrors();

    private static List<string> Matches(Answer answer) =>
        [.. answer.At("searchMessages.nodes").EnumerateArray().Select(static node => node.GetProperty("match").GetString()!)];

    private static List<string> Members(Answer answer, string member, string field) =>
        [.. answer.At("searchMessages.nodes").EnumerateArray().Select(node => node.GetProperty(member).GetProperty(field).GetString()!)];

    private async Task<Conversation> AddConversationAsync(params User[] participants)
    {
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Kind = participants.Length == 2 ? ConversationKind.Private : ConversationKind.Group,
            CreatorId = participants[0].Id,
            CreatedAt = NextMoment(),
            LastActivityAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            conversation,
            .. participants.Select(user => new Participant
            {
                ConversationId = conversation.Id,
                UserId = user.Id,
                JoinedAt = NextMoment(),
            }),
        ]);
        return conversation;
    }

    private async Task<Message> AddMessageAsync(Conversation conversation, User author, string content)
    {
        var message = new Message
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            ConversationId = conversation.Id,
            AuthorId = author.Id,
            Content = content,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync(message);
        return message;
    }
}
