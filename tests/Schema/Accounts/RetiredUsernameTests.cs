using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class RetiredUsernameTests : SchemaTests
{
    private const string Register =
        "mutation ($username: String!) { register(input: { name: \"New\", username: $username, email: \"new@example.com\", role: FAN, "
        + "password: \"correct horse battery\", passwordRepeat: \"correct horse battery\" }) { user { username } errors { __typename } } }";

    [Fact]
    public async Task PurgeDue_OfAnAccountWithUsernames_KeepsOnlyTheirHashes()
    {
        var ada = await Gateway.AddUserAsync("ada", change: user => user.DeletedAt = user.CreatedAt.AddSeconds(1));
        await AddFormerAsync(ada, "countess");
        Gateway.Time.Advance(TimeSpan.FromDays(31));

        await PurgeAsync();

        var email = RetiredUsernames.NameOfEmail("ada@example.com");
        (await KeptAsync(ada)).ShouldBe([RetiredUsernames.Of("ada"), RetiredUsernames.Of("countess"), RetiredUsernames.Of(email)], ignoreOrder: true);
        foreach (var username in (string[])["ada", "Countess"])
        {
            (await Gateway.AskAsync(Register, null, new { username })).WithoutErrors().DomainErrors("register").ShouldNotBeEmpty();
        }
        (await Gateway.AskAsync(Register, null, new { username = "ada2" })).WithoutErrors().Text("register.user.username").ShouldBe("ada2");
    }

    [Fact]
    public async Task PurgeDue_OfUsernamesThatAnEarlierVersionKept_HashesThem()
    {
        var ada = await Gateway.AddUserAsync("deleted", change: user => user.DeletedAt = user.PurgedAt = user.CreatedAt.AddSeconds(1));
        await AddFormerAsync(ada, "countess");

        await PurgeAsync();
        await PurgeAsync();

        (await KeptAsync(ada)).ShouldBe([RetiredUsernames.Of("countess")]);
    }

    private Task AddFormerAsync(User user, string username) =>
        Gateway.SaveAsync(
            new FormerUsername
            {
                NormalizedUsername = username,
                UserId = user.Id,
                CreatedAt = user.CreatedAt,
            }
        );

    private Task<int> PurgeAsync() => Gateway.Services.GetRequiredService<AccountPurge>().PurgeDueAsync(Cancellation);

    private async Task<List<string>> KeptAsync(User user)
    {
        await using var db = Gateway.Open();
        return await db.FormerUsernames.Where(name => name.UserId == user.Id).Select(name => name.NormalizedUsername).ToListAsync(Cancellation);
    }
}
