using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class AccountPurgeTests : SchemaTests
{
    private readonly BeforeTheFirstCommand _failure = new("INSERT INTO \"FormerUsernames\"", static () => throw new InvalidOperationException("No luck."));

    [Fact]
    public async Task PurgeDue_WithAnAccountThatFails_PurgesTheOthersAndThrows()
    {
        foreach (var name in (string[])["ada", "bob", "cleo"])
        {
            await Gateway.AddUserAsync(name, change: user => user.DeletedAt = user.CreatedAt.AddSeconds(1));
        }
        Gateway.Time.Advance(TimeSpan.FromDays(31));
        var purge = Gateway.Services.GetRequiredService<AccountPurge>();

        await Should.ThrowAsync<Exception>(() => purge.PurgeDueAsync(Cancellation));

        (await PurgedAsync()).ShouldBe(2);
        (await purge.PurgeDueAsync(Cancellation)).ShouldBe(1);
        (await PurgedAsync()).ShouldBe(3);
    }

    protected override void Configure(IServiceCollection services) =>
        services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_failure))
            .ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(_failure));

    private async Task<int> PurgedAsync()
    {
        await using var db = Gateway.Open();
        return await db.Users.CountAsync(user => user.Id != BuiltInAccount.Id && user.PurgedAt != null, Cancellation);
    }
}
