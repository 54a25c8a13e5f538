using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed class AttemptLimiterTests : SchemaTests
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(15);

    private AttemptLimiter Limiter => Gateway.Services.GetRequiredService<AttemptLimiter>();

    [Fact]
    public async Task Take_MoreThanTheLimit_TellsWhenToTryAgain()
    {
        await TakeAsync("a", 2);
        await TakeAsync("a", 2);
        await TakeAsync("b", 2);

        for (var time = 0; time < 2; time++)
        {
            var exceeded = await Should.ThrowAsync<LimitExceededException>(() => TakeAsync("a", 2));
            (exceeded.Limit, exceeded.CurrentCount, exceeded.Period).ShouldBe((2, 2, s_period));
            exceeded.RetryIn.ShouldBeInRange(TimeSpan.FromMinutes(14), s_period);
        }
    }

    [Fact]
    public async Task Take_AfterThePeriod_CountsFromZeroAndRemovesOldCounts()
    {
        await TakeAsync("a", 1);
        await TakeAsync("b", 1);

        Gateway.Time.Advance(s_period + TimeSpan.FromSeconds(1));
        await TakeAsync("a", 1);

        await using var db = Gateway.Open();
        (await db.AttemptWindows.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Take_OnTwoNodesAtOnce_CountsTogether()
    {
        var other = new AttemptLimiter(Gateway.Services.GetRequiredService<Transactions>(), Gateway.Time);
        var refused = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    Task.Run(
                        async () =>
                        {
                            try
                            {
                                await TakeAsync("a", 10, number % 2 == 0 ? Limiter : other);
                            }
                            catch (LimitExceededException)
                            {
                                Interlocked.Increment(ref refused);
                            }
                        },
                        Cancellation
                    )
                )
        );

        refused.ShouldBe(10);
    }

    [Fact]
    public async Task Take_WhileAnotherNodeAddsTheWindow_IsCountedInIt()
    {
        Assert.SkipUnless(Gateway.Provider == DatabaseProvider.PostgreSql, "SQLite has one writer at a time.");
        Gateway? observed = null;
        await using var gateway = observed = await Gateway.StartAsync(services =>
            services.ConfigureDbContext<PostgreSqlDbContext>(options =>
                options.AddInterceptors(new BeforeTheFirstCommand("SELECT a.\"Key\"", () => OtherNode().TakeAsync([Limit("a", 2)], Cancellation)))
            )
        );

        await gateway.Services.GetRequiredService<AttemptLimiter>().TakeAsync([Limit("a", 2)], Cancellation);

        await using var db = gateway.Open();
        (await db.AttemptWindows.SingleAsync(Cancellation)).Count.ShouldBe(2);

        AttemptLimiter OtherNode() => new(observed!.Services.GetRequiredService<Transactions>(), observed.Time);
    }

    [Fact]
    public async Task Take_OneTargetAtItsLimit_CountsForNone()
    {
        await TakeAsync("full", 1);

        await Should.ThrowAsync<LimitExceededException>(() => Limiter.TakeAsync([Limit("full", 1), Limit("free", 1)], Cancellation));

        await TakeAsync("free", 1);
    }

    [Fact]
    public async Task Take_AtItsLimit_AsksTheDatabaseOnceInTenSeconds()
    {
        await TakeAsync("a", 1);
        await Should.ThrowAsync<LimitExceededException>(() => TakeAsync("a", 1));
        await using (var db = Gateway.Open())
        {
            await db.AttemptWindows.ExecuteDeleteAsync(Cancellation);
        }

        await Should.ThrowAsync<LimitExceededException>(() => TakeAsync("a", 1));
        Gateway.Time.Advance(TimeSpan.FromSeconds(10));
        await TakeAsync("a", 1);
    }

    [Fact]
    public async Task Succeed_ResetsOneKeyAndTakesAnotherBack()
    {
        await Limiter.TakeAsync([Limit("account", 1), Limit("client", 2)], Cancellation);
        await Limiter.SucceedAsync("account", "client", Cancellation);

        await Limiter.TakeAsync([Limit("account", 1), Limit("client", 2)], Cancellation);
        await TakeAsync("client", 2);
        await Should.ThrowAsync<LimitExceededException>(() => TakeAsync("client", 2));
    }

    [Fact]
    public async Task Take_WithoutATarget_IsNotLimited()
    {
        await Limiter.TakeAsync([new AttemptLimit(null, 1, s_period)], Cancellation);
        await Limiter.TakeAsync([new AttemptLimit(null, 1, s_period)], Cancellation);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::1", "20010DB800010002")]
    public void Network_OfAnAddress_IsTheSubscriber(string address, string network) => new ClientAddress(IPAddress.Parse(address)).Network.ShouldBe(network);

    private static AttemptLimit Limit(string key, int count) => new(key, count, s_period);

    private Task TakeAsync(string key, int count, AttemptLimiter? limiter = null) => (limiter ?? Limiter).TakeAsync([Limit(key, count)], Cancellation);
}
