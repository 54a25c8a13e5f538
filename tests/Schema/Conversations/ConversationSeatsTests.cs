using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Nobody keeps a place in a conversation who has left it or whose personal data was removed.</summary>
public sealed class ConversationSeatsTests : SchemaTests
{
    private const string Leave =
        "mutation ($id: ID!, $user: ID!) { removeParticipant(input: { conversationId: $id, userId: $user }) { errors { __typename } } }";

    private User _ada = null!;
    private User _bob = null!;

    [Fact]
    public async Task RemoveParticipant_TheLastTwoAtOnce_DeletesTheGroup()
    {
        await FillAsync();
        var groups = new List<string>();
        for (var number = 0; number < 8; number++)
        {
            groups.Add(IdOf("Conversation", await AddAsync(ConversationKind.Group, _ada, _bob)));
        }

        var answers = await Task.WhenAll(
            groups.SelectMany(id => ((User[])[_ada, _bob]).Select(user => Gateway.AskAsync(Leave, user, new { id, user = IdOf(user) })))
        );

        answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        await using var db = Gateway.Open();
        (await db.Conversations.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Purge_OfAnAccount_GivesUpItsPlaces()
    {
        await FillAsync();
        var cleo = await Gateway.AddUserAsync("cleo");
        var group = await AddAsync(ConversationKind.Group, _ada, _bob, cleo);
        var alone = await AddAsync(ConversationKind.Group, _ada);
        var pair = await AddAsync(ConversationKind.Private, _ada, _bob);

        await DeleteAndPurgeAsync(_ada);

        (await PlacesAsync(group)).ShouldBe([_bob.Id, cleo.Id], ignoreOrder: true);
        (await PlacesAsync(pair)).ShouldBe([_ada.Id, _bob.Id], ignoreOrder: true);
        await using (var db = Gateway.Open())
        {
            (await db.Conversations.AnyAsync(c => c.Id == alone, Cancellation)).ShouldBeFalse();
            (await db.Conversations.Where(c => c.Id == group).Select(c => c.CreatorId).SingleAsync(Cancellation)).ShouldBeNull();
            (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.ConversationUpdated, Cancellation)).ShouldBeGreaterThan(0);
        }
        var seen = (
            await Gateway.AskAsync(
                "query ($id: ID!) { conversation(id: $id) { participantCount creator { username } } }",
                _bob,
                new { id = IdOf("Conversation", group) }
            )
        ).WithoutErrors();
        (seen.Text("conversation.participantCount"), seen.Text("conversation.creator.username")).ShouldBe(("2", "bob"));

        await DeleteAndPurgeAsync(_bob);

        await using var later = Gateway.Open();
        (await later.Conversations.Select(c => c.Id).ToListAsync(Cancellation)).ShouldBe([group]);
        (await PlacesAsync(group)).ShouldBe([cleo.Id]);
    }

    private async Task DeleteAndPurgeAsync(User user)
    {
        await using (var db = Gateway.Open())
        {
            var now = Gateway.Time.UtcMoment();
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, now), Cancellation);
        }
        Gateway.Time.Advance(TimeSpan.FromDays(31));
        (await Gateway.Services.GetRequiredService<AccountPurge>().PurgeDueAsync(Cancellation)).ShouldBe(1);
    }

    private async Task<List<Guid>> PlacesAsync(Guid conversationId)
    {
        await using var db = Gateway.Open();
        return await db.Participants.Where(p => p.ConversationId == conversationId).Select(p => p.UserId).ToListAsync(Cancellation);
    }

    private async Task FillAsync()
    {
        (_ada, _bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        Gateway.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<Guid> AddAsync(ConversationKind kind, params User[] users)
    {
        var now = Gateway.Time.UtcMoment();
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            CreatorId = users[0].Id,
            CreatedAt = now,
            LastActivityAt = now,
        };
        await Gateway.SaveAsync([
            conversation,
            .. users.Select(
                (user, place) =>
                    new Participant
                    {
                        ConversationId = conversation.Id,
                        UserId = user.Id,
                        JoinedAt = now.AddSeconds(place),
                    }
            ),
        ]);
        return conversation.Id;
    }
}
