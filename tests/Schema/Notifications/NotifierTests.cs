using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>The notifier by itself, without an operation.</summary>
public sealed class NotifierTests : CatalogueTests
{
    [Fact]
    public async Task Notify_TheSameAgain_AddsOneUntilItIsRead()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));

        await NotifyAsync(ada, fan);
        await NotifyAsync(ada, fan);
        (await CountAsync()).ShouldBe(1);
        await using (var db = Gateway.Open())
        {
            await db.Notifications.ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, Gateway.Time.GetUtcNow().UtcDateTime), Cancellation);
        }
        await NotifyAsync(ada, fan);

        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Notify_OneselfBlockedAndUnwilling_AddsNothing()
    {
        var (ada, fan, blocked) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("blocked"));
        await BlockAsync(ada, blocked);
        await Gateway.SaveAsync(new UserSettings { UserId = fan.Id, NotifyProfileFollowers = false });

        await NotifyAsync(ada, ada);
        await NotifyAsync(ada, blocked);
        await NotifyAsync(blocked, ada);
        await NotifyAsync(fan, ada);

        (await CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(NotificationKind.Commented, false)]
    [InlineData(NotificationKind.Replied, false)]
    [InlineData(NotificationKind.MessageReceived, false)]
    [InlineData(NotificationKind.Published, false)]
    [InlineData(NotificationKind.Followed, true)]
    [InlineData(NotificationKind.Liked, true)]
    [InlineData(NotificationKind.Changed, true)]
    public async Task Notify_OfAnEvent_LooksForAnUnreadNotificationOnlyIfTheEventCanRepeat(NotificationKind kind, bool looks)
    {
        var log = new CommandLog();
        await using var gateway = await Gateway.StartAsync(log.AddTo);
        var (ada, fan) = (await gateway.AddUserAsync("ada"), await gateway.AddUserAsync("fan"));
        await using var db = gateway.Open();

        await gateway
            .Services.GetRequiredService<Notifier>()
            .NotifyAsync(
                db,
                new Notification
                {
                    UserId = ada.Id,
                    ActorId = fan.Id,
                    Kind = kind,
                }.About(KeyOf(ada)),
                Notifier.Always,
                Cancellation
            );

        log.Texts.Any(text => text.Contains("\"Notifications\"", StringComparison.Ordinal)).ShouldBe(looks);
    }

    private async Task NotifyAsync(User user, User actor)
    {
        await using var db = Gateway.Open();
        await Gateway
            .Services.GetRequiredService<Notifier>()
            .NotifyAsync(
                db,
                new Notification
                {
                    UserId = user.Id,
                    ActorId = actor.Id,
                    Kind = NotificationKind.Followed,
                }.About(KeyOf(user)),
                static settings => settings.NotifyProfileFollowers,
                Cancellation
            );
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<int> CountAsync()
    {
        await using var db = Gateway.Open();
        var events = await db.Outbox.CountAsync(entry => entry.Kind == OutboxKind.NotificationCreated, Cancellation);
        var notifications = await db.Notifications.CountAsync(Cancellation);
        events.ShouldBe(notifications);
        return notifications;
    }
}
