using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Only groups have names of their own; a private conversation is named after its participants, and filtered by them.</summary>
public sealed class ConversationNameTests : SchemaTests
{
    private const string Create =
        "mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id name } errors { __typename "
        + "... on Error { message } } } }";

    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;

    [Fact]
    public async Task CreateConversation_PrivateWithAName_IsRefused()
    {
        await AddPeopleAsync();

        var answer = await CreateAsync("PRIVATE", "Duo", _bob);

        answer.WithoutErrors().DomainErrors("createConversation").ShouldBe(["ValidationError"]);
        answer.Text("createConversation.errors.0.message")!.ShouldStartWith("A private conversation has no name of its own");
    }

    [Fact]
    public async Task UpdateConversation_NameOfAPrivateOne_IsRefused()
    {
        await AddPeopleAsync();
        var id = (await CreateAsync("PRIVATE", null, _bob)).Text("createConversation.conversation.id");

        var answer = await Gateway.AskAsync(
            "mutation ($id: ID!) { updateConversation(input: { conversationId: $id, name: \"Duo\" }) { conversation { name } errors { __typename } } }",
            _ada,
            new { id }
        );

        answer.WithoutErrors().DomainErrors("updateConversation").ShouldBe(["ValidationError"]);
    }

    [Fact]
    public async Task Conversations_ByParticipant_FindsWhatIsNamedAfterThem()
    {
        await AddPeopleAsync();
        await CreateAsync("PRIVATE", null, _bob);
        await CreateAsync("PRIVATE", null, _cleo);
        await CreateAsync("GROUP", "Band", _bob, _cleo);

        var answer = await Gateway.AskAsync(
            "{ me { conversations(where: { kind: { eq: PRIVATE }, participants: { some: { name: { contains: \"bo\" } } } }) { nodes { name } } } }",
            _ada
        );

        answer.WithoutErrors().At("me.conversations.nodes").ToString().ShouldBe("""[{"name":"Bob"}]""");
    }

    [Fact]
    public async Task Settings_OfTheViewer_AreANode()
    {
        await AddPeopleAsync();
        var conversation = (await CreateAsync("GROUP", "Band", _bob)).Text("createConversation.conversation.id");
        const string Settings = "query ($id: ID!) { conversation(id: $id) { settings { id isMuted } } }";
        const string Node = "query ($id: ID!) { node(id: $id) { id ... on ConversationSettings { isMuted } } }";
        var id = (await Gateway.AskAsync(Settings, _ada, new { id = conversation })).WithoutErrors().Text("conversation.settings.id")!;

        (await Gateway.AskAsync(Node, _ada, new { id })).WithoutErrors().At("node").ToString().ShouldBe($$"""{"id":"{{id}}","isMuted":false}""");
        (await Gateway.AskAsync(Node, _bob, new { id })).WithoutErrors().Text("node").ShouldBeNull();
        (await Gateway.AskAsync(Node, null, new { id })).WithoutErrors().Text("node").ShouldBeNull();
    }

    private async Task AddPeopleAsync() =>
        (_ada, _bob, _cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));

    private Task<Answer> CreateAsync(string kind, string? name, params User[] participants) =>
        Gateway.AskAsync(
            Create,
            _ada,
            new
            {
                input = new
                {
                    kind,
                    name,
                    participantIds = participants.Select(p => IdOf("User", p.Id)).ToArray(),
                },
            }
        );
}
