using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class AdminRuleTests : SchemaTests
{
    [Theory]
    [InlineData("banUser", "deleteUser")]
    [InlineData("banUser", "banUser")]
    [InlineData("deleteUser", "deleteUser")]
    public async Task TwoAdmins_WhoRemoveEachOtherAtOnce_LeaveOne(string first, string second)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada", UserRole.Admin), await Gateway.AddUserAsync("bob", UserRole.Admin));

        var answers = await Task.WhenAll(RemoveAsync(first, ada, bob), RemoveAsync(second, bob, ada));

        answers.Order(StringComparer.Ordinal).ShouldBe(["", "ConflictError"]);
        await using var db = Gateway.Open();
        (await db.Users.CountAsync(user => user.Role == UserRole.Admin && user.DeletedAt == null && user.BannedAt == null, Cancellation)).ShouldBe(1);
    }

    private async Task<string> RemoveAsync(string mutation, User admin, User other)
    {
        var answer = await Gateway.AskAsync(
            $"mutation ($id: ID!) {{ {mutation}(input: {{ userId: $id }}) {{ errors {{ __typename }} }} }}",
            admin,
            new { id = IdOf(other) }
        );
        return string.Join(' ', answer.WithoutErrors().DomainErrors(mutation));
    }
}
