using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class UserSearchTests : SchemaTests
{
    [Fact]
    public async Task Users_Searched_AreThoseWhoseNameContainsTheText()
    {
        await Gateway.AddUserAsync("ada", change: user => user.Name = "Ada Lovelace");
        await Gateway.AddUserAsync("bob", change: user => user.Name = "Bob Glover");
        await Gateway.AddUserAsync("love", change: user => user.Name = "Cleo");
        var blocked = await Gateway.AddUserAsync("dan", change: user => user.Name = "Dan Clover");
        var viewer = await Gateway.AddUserAsync("eve");
        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = blocked.Id,
                BlockedId = viewer.Id,
                CreatedAt = viewer.CreatedAt,
            }
        );

        var answer = (await Gateway.AskAsync("""{ users(search: "LOVE") { totalCount nodes { name } } }""", viewer)).WithoutErrors();

        answer.At("users").ToString().ShouldBe("""{"totalCount":2,"nodes":[{"name":"Ada Lovelace"},{"name":"Bob Glover"}]}""");
    }
}
