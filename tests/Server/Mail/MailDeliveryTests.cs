using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Qplet.GraphQL.Data.Mail;

namespace Qplet.GraphQL.Server.Mail;

[Trait("Database", "Any")]
public sealed class MailDeliveryTests : IAsyncLifetime
{
    private MailBench _bench = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await MailBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Deliver_AcceptedMail_IsSentOnceAndItsTextDeleted()
    {
        var mail = (await _bench.AddAsync())[0];
        using var node = _bench.StartNode();

        await node.DeliverDueAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await node.DeliverDueAsync(Cancellation);

        var text = _bench.Smtp.Accepted.ShouldHaveSingleItem();
        text.ShouldContain("From: qplet@example.com");
        text.ShouldContain("To: ada@example.com");
        text.ShouldContain("Subject: A code");
        text.ShouldContain($"Message-Id: <{mail.Id:N}@example.com>");
        text.ShouldContain("The code is 123456.");
        var stored = await _bench.ReadAsync(mail);
        stored.State.ShouldBe(MailState.Sent);
        stored.Body.ShouldBeNull();
        stored.FinishedAt.ShouldBe(mail.CreatedAt);
        stored.NextAttemptAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("CONNECT", "421 busy")]
    [InlineData("MAIL", "550 not this sender")]
    [InlineData("RCPT", "451 later")]
    [InlineData(".", "452 disk full")]
    public async Task Deliver_TemporaryRefusal_IsTriedAgainAfterAPause(string command, string reply)
    {
        var mail = (await _bench.AddAsync())[0];
        using var node = _bench.StartNode();
        _bench.Smtp.Answer = given => given == command ? reply : FakeSmtpServer.Accept(given);

        await node.DeliverDueAsync(Cancellation);
        await node.DeliverDueAsync(Cancellation);

        _bench.Smtp.Connections.ShouldBe(1);
        var waiting = await _bench.ReadAsync(mail);
        waiting.State.ShouldBe(MailState.Waiting);
        waiting.Body.ShouldNotBeNull();
        waiting.LastError.ShouldNotBeNull().ShouldContain(reply[..3]);
        (waiting.NextAttemptAt - mail.CreatedAt).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(22), TimeSpan.FromSeconds(38));

        _bench.Smtp.Answer = FakeSmtpServer.Accept;
        _bench.Time.Advance(TimeSpan.FromSeconds(38));
        await node.DeliverDueAsync(Cancellation);

        _bench.Smtp.Accepted.Count.ShouldBe(1);
        (await _bench.ReadAsync(mail)).State.ShouldBe(MailState.Sent);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user")]
    [InlineData(".", "554 refused")]
    public async Task Deliver_PermanentRefusal_FailsAtOnceAndStaysVisible(string command, string reply)
    {
        var mail = (await _bench.AddAsync())[0];
        using var node = _bench.StartNode();
        _bench.Smtp.Answer = given => given == command ? reply : FakeSmtpServer.Accept(given);

        await node.DeliverDueAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromHours(2));
        await node.DeliverDueAsync(Cancellation);

        _bench.Smtp.Connections.ShouldBe(1);
        var failed = await _bench.ReadAsync(mail);
        failed.State.ShouldBe(MailState.Failed);
        failed.LastError.ShouldNotBeNull().ShouldContain(reply[..3]);
        failed.Body.ShouldBeNull();
    }

    [Theory]
    [InlineData("CONNECT", 15)]
    [InlineData("MAIL", 60)]
    [InlineData(".", 60)]
    public async Task Deliver_SilentServer_IsLeftAfterTheTimeLimit(string command, int limitInSeconds)
    {
        var mail = (await _bench.AddAsync())[0];
        using var node = _bench.StartNode();
        _bench.Smtp.Answer = given => given == command ? null : FakeSmtpServer.Accept(given);

        var delivering = node.DeliverDueAsync(Cancellation);
        await _bench.Smtp.Silent.Task.WaitAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromSeconds(limitInSeconds));
        await delivering;

        var waiting = await _bench.ReadAsync(mail);
        waiting.State.ShouldBe(MailState.Waiting);
        waiting.LastError.ShouldNotBeNull().ShouldContain("in time");
    }

    [Fact]
    public async Task Deliver_OneSilentConnection_DoesNotKeepOtherMails()
    {
        var mails = await _bench.AddAsync(2);
        using var node = _bench.StartNode();
        var greeted = 0;
        _bench.Smtp.Answer = given => given == "EHLO" && Interlocked.Increment(ref greeted) == 1 ? null : FakeSmtpServer.Accept(given);

        var delivering = node.DeliverDueAsync(Cancellation);
        await _bench.Smtp.Silent.Task.WaitAsync(Cancellation);
        await _bench.Smtp.FirstAccepted.Task.WaitAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromSeconds(15));
        await delivering;

        var states = new[] { (await _bench.ReadAsync(mails[0])).State, (await _bench.ReadAsync(mails[1])).State };
        states.Order().ShouldBe([MailState.Waiting, MailState.Sent]);
    }

    [Fact]
    public async Task Deliver_AfterACrashBeforeSending_SendsWhatWasCommitted()
    {
        await _bench.AddAsync(3);
        using var restarted = _bench.StartNode();

        await restarted.DeliverDueAsync(Cancellation);

        _bench.Smtp.Accepted.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Deliver_AfterACrashWhileSending_SendsWhenTheLeaseHasEnded()
    {
        await _bench.AddAsync();
        var lease = TimeSpan.FromMinutes(2);
        (await _bench.Store.ClaimDueAsync(10, lease, Cancellation)).Count.ShouldBe(1);
        using var restarted = _bench.StartNode();

        await restarted.DeliverDueAsync(Cancellation);
        _bench.Smtp.Accepted.ShouldBeEmpty();

        _bench.Time.Advance(lease);
        await restarted.DeliverDueAsync(Cancellation);
        _bench.Smtp.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Deliver_ByTwoNodesAtOnce_SendsEachMailOnce()
    {
        await _bench.AddAsync(200);
        var transport = new CountingTransport();
        using var one = _bench.StartNode(transport);
        using var two = _bench.StartNode(transport);

        await Task.WhenAll(Task.Run(() => one.DeliverDueAsync(Cancellation), Cancellation), Task.Run(() => two.DeliverDueAsync(Cancellation), Cancellation));

        transport.Sent.Count.ShouldBe(200);
        transport.Sent.Values.ShouldAllBe(count => count == 1);
        (await _bench.Store.GetBacklogAsync(Cancellation)).ShouldBe(new MailBacklog(0, null));
    }

    [Fact]
    public async Task Deliver_ServerThatNeverAccepts_FailsWhenTheMailIsTooOld()
    {
        var mail = (await _bench.AddAsync(change: mail => mail.ExpiresAt = mail.CreatedAt.AddMinutes(30)))[0];
        using var node = _bench.StartNode();
        _bench.Smtp.Answer = given => given == "RCPT" ? "451 later" : FakeSmtpServer.Accept(given);

        for (var i = 0; i < 31; i++)
        {
            await node.DeliverDueAsync(Cancellation);
            _bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var failed = await _bench.ReadAsync(mail);
        failed.State.ShouldBe(MailState.Failed);
        failed.FinishedAt.ShouldBe(mail.CreatedAt.AddMinutes(30));
        failed.LastError.ShouldNotBeNull().ShouldContain("451");
        failed.Body.ShouldBeNull();
        _bench.Smtp.Connections.ShouldBeInRange(5, 7);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deliver_UserWhoMayNotGetMail_FailsWithoutSending(bool isBanned)
    {
        var mail = (await _bench.AddAsync(change: isBanned ? Ban : Delete))[0];
        using var node = _bench.StartNode();

        await node.DeliverDueAsync(Cancellation);

        _bench.Smtp.Connections.ShouldBe(0);
        (await _bench.ReadAsync(mail)).State.ShouldBe(MailState.Failed);
    }

    [Fact]
    public async Task Deliver_OldRecords_AreRemovedAfterTheRetention()
    {
        await _bench.AddAsync();
        using var node = _bench.StartNode();
        await node.DeliverDueAsync(Cancellation);

        _bench.Time.Advance(_bench.Settings.Retention + TimeSpan.FromMinutes(1));
        await node.DeliverDueAsync(Cancellation);

        await using var db = _bench.Open();
        (await db.OutgoingMails.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static void Ban(OutgoingMail mail) => mail.User.BannedAt = mail.CreatedAt;

    private static void Delete(OutgoingMail mail) => mail.User.DeletedAt = mail.CreatedAt;

    private sealed class CountingTransport : IMailTransport
    {
        public ConcurrentDictionary<string, int> Sent { get; } = new(StringComparer.Ordinal);

        public Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            Sent.AddOrUpdate(message.MessageId!, 1, static (_, count) => count + 1);
            return Task.CompletedTask;
        }
    }
}
