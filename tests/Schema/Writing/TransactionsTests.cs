using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Attempts;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Writing;

public sealed class TransactionsTests : CatalogueTests
{
    private Transactions Transactions => Gateway.Services.GetRequiredService<Transactions>();

    [Fact]
    public async Task Run_ChangeThatViolatesAKeyOnce_IsRunAgainWithANewContext()
    {
        await Gateway.SaveAsync(NewWindow("taken"));
        var contexts = new HashSet<QpletDbContext>();
        var attempts = 0;

        await Transactions.RunAsync(
            async db =>
            {
                contexts.Add(db);
                db.Add(NewWindow(++attempts == 1 ? "taken" : "free"));
                db.Add(NewWindow("other"));
                await db.SaveChangesAsync(Cancellation);
            },
            Cancellation
        );

        attempts.ShouldBe(2);
        await using var db = Gateway.Open();
        (await db.AttemptWindows.Select(window => window.Key).ToListAsync(Cancellation)).ShouldBe(["taken", "free", "other"], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_StatementsThatNobodyWaitsFor_AreEndedByTheServer()
    {
        Assert.SkipUnless(Gateway.Provider == DatabaseProvider.PostgreSql, "SQLite ends statements with the request.");

        var settings = await Transactions.RunAsync(
            db =>
                db.Database.SqlQueryRaw<string>(
                        "SELECT current_setting(name) AS \"Value\" FROM unnest(ARRAY['statement_timeout', 'client_connection_check_interval']) AS name"
                    )
                    .ToListAsync(Cancellation),
            Cancellation
        );

        settings[0].ShouldNotBe("0");
        settings[1].ShouldBe("1s");
    }

    [Fact]
    public async Task Run_ChangeThatViolatesAForeignKeyAlways_FailsAtLast()
    {
        var attempts = 0;

        var failure = await Should.ThrowAsync<DbUpdateException>(() =>
            Transactions.RunAsync(
                db =>
                {
                    attempts++;
                    db.Add(
                        new SocialLink
                        {
                            UserId = Guid.NewGuid(),
                            Network = "x",
                            Url = "https://example.com",
                        }
                    );
                    return Task.CompletedTask;
                },
                Cancellation
            )
        );

        DatabaseFault.IsKeyViolation(failure).ShouldBeTrue();
        DatabaseFault.IsOutage(failure).ShouldBeFalse();
        attempts.ShouldBe(4);
    }

    [Fact]
    public async Task Run_ChangeThatFailsByItself_IsNotRunAgain()
    {
        var attempts = 0;

        await Should.ThrowAsync<InvalidOperationException>(() =>
            Transactions.RunAsync(
                async db =>
                {
                    attempts++;
                    db.Add(NewWindow("new"));
                    await db.SaveChangesAsync(Cancellation);
                    throw new InvalidOperationException();
                },
                Cancellation
            )
        );

        attempts.ShouldBe(1);
        await using var db = Gateway.Open();
        (await db.AttemptWindows.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_TwoChangesInADeadlock_BothSucceed()
    {
        Assert.SkipUnless(Gateway.Provider == DatabaseProvider.PostgreSql, "SQLite has one writer at a time.");
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        using var bothHoldOne = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(FollowAsync(ada.Id, bob.Id), FollowAsync(bob.Id, ada.Id));

        attempts.ShouldBe(3);
        await using var db = Gateway.Open();
        (await db.Users.Select(user => user.FollowerCount).ToListAsync(Cancellation)).ShouldBe([2, 2]);

        Task FollowAsync(Guid first, Guid second)
        {
            var mayWait = true;
            return Task.Run(
                () =>
                    Transactions.RunAsync(
                        async db =>
                        {
                            Interlocked.Increment(ref attempts);
                            await CountAsync(db, first);
                            if (mayWait)
                            {
                                mayWait = false;
                                bothHoldOne.SignalAndWait(Cancellation);
                            }
                            await CountAsync(db, second);
                        },
                        Cancellation
                    ),
                Cancellation
            );
        }
    }

    private AttemptWindow NewWindow(string key) => new() { Key = key, EndsAt = Gateway.Time.UtcMoment() };

    private static Task<int> CountAsync(QpletDbContext db, Guid userId) =>
        db.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.FollowerCount, u => u.FollowerCount + 1), Cancellation);
}
