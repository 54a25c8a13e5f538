namespace Qplet.GraphQL.Server.Hosting;

public sealed class SchemaSetupTests
{
    [Fact]
    public async Task Cursor_OfAnotherSecret_IsRefused()
    {
        await using var one = new ServerFactory().With("Authentication:SigningKey", new string('a', 32));
        await using var same = new ServerFactory().With("Authentication:SigningKey", new string('a', 32));
        await using var other = new ServerFactory().With("Authentication:SigningKey", new string('b', 32));
        const string First = "{ users(first: 1) { pageInfo { endCursor } } }";
        await one.AddUserAsync();

        var cursor = (await one.SendAsync(First))["data"]!["users"]!["pageInfo"]!["endCursor"]!.GetValue<string>();
        var next = $"{{ users(first: 1, after: \"{cursor}\") {{ nodes {{ name }} }} }}";

        (await same.SendAsync(next))["errors"].ShouldBeNull();
        (await other.SendAsync(next))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("HC0078");
    }
}
