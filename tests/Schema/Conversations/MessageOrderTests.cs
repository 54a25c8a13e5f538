using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Participants who write and read at once, while the clock stands still.</summary>
public sealed class MessageOrderTests : CatalogueTests
{
    private const int Participants = 8;
    private const int Messages = 6;

    [Fact]
    public async Task Messages_SentAtOnce_HaveTheirMomentsInTheOrderOfTheirEventsAndAreCountedByThem()
    {
        var users = new List<Data.Users.User>();
        for (var number = 0; number < Participants; number++)
        {
            users.Add(await Gateway.AddUserAsync($"user{number}"));
        }
        var conversations = Gateway.Services.GetRequiredService<ConversationWriter>();
        var messages = Gateway.Services.GetRequiredService<MessageWriter>();
        var conversation = await conversations.CreateAsync(
            ViewerOf(users[0]),
            ConversationKind.Group,
            [.. users.Skip(1).Select(user => user.Id)],
            "All",
            Cancellation
        );

        await Task.WhenAll(
            users.Select(
                (user, number) =>
                    Task.Run(
                        async () =>
                        {
                            for (var count = 0; count < Messages; count++)
                            {
                                if ((number + count) % 3 == 0)
                                {
                                    await conversations.MarkReadAsync(ViewerOf(user), conversation.Id, upToMessageId: null, Cancellation);
                                }
                                else
                                {
                                    await messages.SendAsync(ViewerOf(user), conversation.Id, "Hello", [], Cancellation);
                                }
                            }
                        },
                        Cancellation
                    )
            )
        );

        await using var db = Gateway.Open();
        var sent = await db.Messages.OrderBy(message => message.CreatedAt).ToListAsync(Cancellation);
        sent.Count.ShouldBe(Participants * Messages * 2 / 3);
        sent.DistinctBy(message => message.CreatedAt).Count().ShouldBe(sent.Count);
        var events = await db.Outbox.Where(entry => entry.Kind == OutboxKind.MessageSent).OrderBy(entry => entry.Id).ToListAsync(Cancellation);
        events.Select(entry => ((MessageSent)entry.ToEvent()).MessageId).ShouldBe(sent.Select(message => message.Id));
        var stored = await db.Conversations.SingleAsync(Cancellation);
        (stored.MessageCount, stored.LastActivityAt).ShouldBe((sent.Count, sent[^1].CreatedAt));
        foreach (var participant in await db.Participants.ToListAsync(Cancellation))
        {
            var unread = sent.Count(message => message.AuthorId != participant.UserId && !(message.CreatedAt <= participant.LastReadAt));
            participant.UnreadCount.ShouldBe(unread);
        }
    }
}
