using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class HealthTests : IDisposable
{
    private const string Query = "{ health { version environment isDebug state components { name state } } }";

    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Health_ForAdmins_HasTheStateOfEachComponent()
    {
        var (_, _, token) = await _server.AddUserAsync("root", UserRole.Admin);

        var health = (await _server.SendAsync(Query, token))["data"]!["health"]!;

        health["version"]!.GetValue<string>().ShouldMatch(@"^\d+\.\d+\.\d+$");
        health["environment"]!.GetValue<string>().ShouldBe("Development");
        health["isDebug"]!.GetValue<bool>().ShouldBeTrue();
        health["state"]!.GetValue<string>().ShouldBe("HEALTHY");
        health["components"]!
            .ToJsonString()
            .ShouldBe(
                """[{"name":"database","state":"HEALTHY"},{"name":"events","state":"HEALTHY"},{"name":"mail","state":"HEALTHY"},"""
                    + """{"name":"storage","state":"HEALTHY"}]"""
            );
    }

    [Fact]
    public async Task Health_WithoutAFolderForFiles_IsUnhealthy()
    {
        var (_, _, token) = await _server.AddUserAsync("root", UserRole.Admin);
        var folder = Path.Combine(_server.Folder, "media");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        await File.WriteAllTextAsync(folder, "", TestContext.Current.CancellationToken);

        var health = (await _server.SendAsync(Query, token))["data"]!["health"]!;

        health["state"]!.GetValue<string>().ShouldBe("UNHEALTHY");
        health["components"]!.ToJsonString().ShouldContain("""{"name":"storage","state":"UNHEALTHY"}""");
        health["components"]!.ToJsonString().ShouldContain("""{"name":"database","state":"HEALTHY"}""");
    }

    [Theory]
    [InlineData(false, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(true, "AUTH_NOT_AUTHORIZED")]
    public async Task Health_ForOthers_IsRefused(bool isSignedIn, string code)
    {
        var token = isSignedIn ? (await _server.AddUserAsync("ada", UserRole.Author)).Token : null;

        var answer = await _server.SendAsync(Query, token);

        answer["data"]!["health"].ShouldBeNull();
        answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe(code);
    }
}
