using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A group belongs to the user who started it, then to the participant who joined first.</summary>
public sealed class ConversationOwnerTests : SchemaTests
{
    private const string Rights = "query ($id: ID!) { conversation(id: $id) { creator { name } viewerCanEdit viewerCanDelete } }";
    private const string Rename =
        "mutation ($id: ID!) { updateConversation(input: { conversationId: $id, name: \"Band\" }) { conversation { name } errors { __typename } } }";
    private const string Remove =
        "mutation ($id: ID!, $user: ID!) { removeParticipant(input: { conversationId: $id, userId: $user }) { conversation { id } errors { __typename } } }";
    private const string Delete = "mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { deletedId errors { __typename } } }";

    private User _ada = null!;
    private User _bob = null!;
    private User _cleo = null!;

    public static TheoryData<string> Absences => ["unknown", "left", "deleted"];

    [Theory]
    [MemberData(nameof(Absences))]
    public async Task Group_WithoutItsCreator_BelongsToWhoJoinedFirst(string absence)
    {
        var id = await AddGroupAsync(absence);

        (await RightsAsync(_bob, id)).ShouldBe("""{"creator":{"name":"Bob"},"viewerCanEdit":true,"viewerCanDelete":true}""");
        (await RightsAsync(_cleo, id)).ShouldBe("""{"creator":{"name":"Bob"},"viewerCanEdit":false,"viewerCanDelete":false}""");
        foreach (var (mutation, document) in ((string, string)[])[("updateConversation", Rename), ("deleteConversation", Delete)])
        {
            (await Gateway.AskAsync(document, _cleo, new { id })).WithoutErrors().DomainErrors(mutation).ShouldBe(["NotOwnerError"]);
        }
        (await Gateway.AskAsync(Remove, _cleo, new { id, user = IdOf("User", _bob.Id) }))
            .WithoutErrors()
            .DomainErrors("removeParticipant")
            .ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Rename, _bob, new { id })).WithoutErrors().Text("updateConversation.conversation.name").ShouldBe("Band");
        (await Gateway.AskAsync(Remove, _bob, new { id, user = IdOf("User", _cleo.Id) }))
            .WithoutErrors()
            .Text("removeParticipant.conversation.id")
            .ShouldBe(id);
        (await Gateway.AskAsync(Delete, _bob, new { id })).WithoutErrors().Text("deleteConversation.deletedId").ShouldBe(id);
    }

    [Fact]
    public async Task Group_WithItsCreator_BelongsToTheCreator()
    {
        var id = await AddGroupAsync("here");

        (await RightsAsync(_ada, id)).ShouldBe("""{"creator":{"name":"Ada"},"viewerCanEdit":true,"viewerCanDelete":true}""");
        (await RightsAsync(_bob, id)).ShouldBe("""{"creator":{"name":"Ada"},"viewerCanEdit":false,"viewerCanDelete":false}""");
        (await Gateway.AskAsync(Rename, _bob, new { id })).WithoutErrors().DomainErrors("updateConversation").ShouldBe(["NotOwnerError"]);
    }

    [Fact]
    public async Task RemoveParticipant_TheLastOne_DeletesTheGroup()
    {
        var id = await AddGroupAsync("here");

        foreach (var user in (User[])[_ada, _bob, _cleo])
        {
            (await Gateway.AskAsync(Remove, user, new { id, user = IdOf("User", user.Id) })).WithoutErrors().DomainErrors("removeParticipant").ShouldBeEmpty();
        }

        await using var db = Gateway.Open();
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
    }

    private async Task<string> AddGroupAsync(string creator)
    {
        (_ada, _bob, _cleo) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("cleo"));
        var start = _ada.CreatedAt;
        var group = new Conversation
        {
            Id = Guid.NewGuid(),
            Kind = ConversationKind.Group,
            CreatorId = creator == "unknown" ? null : _ada.Id,
            CreatedAt = start,
            LastActivityAt = start,
        };
        // Ada joined last, so nothing but having started the group puts her first.
        User[] joined = creator == "left" ? [_bob, _cleo] : [_bob, _cleo, _ada];
        await Gateway.SaveAsync([
            group,
            .. joined.Select(
                (user, minutes) =>
                    new Participant
                    {
                        ConversationId = group.Id,
                        UserId = user.Id,
                        JoinedAt = start.AddMinutes(minutes),
                    }
            ),
        ]);
        if (creator == "deleted")
        {
            await using var db = Gateway.Open();
            await db.Users.Where(user => user.Id == _ada.Id).ExecuteUpdateAsync(s => s.SetProperty(user => user.DeletedAt, start), Cancellation);
        }
        return IdOf("Conversation", group.Id);
    }

    private async Task<string> RightsAsync(User viewer, string id) =>
        (await Gateway.AskAsync(Rights, viewer, new { id })).WithoutErrors().At("conversation").ToString();
}
