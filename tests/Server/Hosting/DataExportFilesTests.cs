using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Exports;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class DataExportFilesTests
{
    private static readonly string s_secret = new('a', 64);

    [Fact]
    public async Task Export_FetchedTwice_IsServedOnce()
    {
        await using var server = new ServerFactory();
        var (user, _, _) = await server.AddUserAsync();
        var id = await AddAsync(server, user.Id, TimeSpan.FromHours(1));
        using var client = server.CreateClient();

        using var first = await client.GetAsync(new Uri($"/data-exports/{id:N}/{s_secret}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var second = await client.GetAsync(new Uri($"/data-exports/{id:N}/{s_secret}", UriKind.Relative), TestContext.Current.CancellationToken);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        first.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var body = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonDocument.Parse(body).RootElement.GetProperty("account").GetProperty("username").GetString().ShouldBe("ada");
        second.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(-1, "a")]
    [InlineData(1, "b")]
    public async Task Export_ExpiredOrWithAnotherSecret_IsNotFound(int hours, string letter)
    {
        await using var server = new ServerFactory();
        var (user, _, _) = await server.AddUserAsync();
        var id = await AddAsync(server, user.Id, TimeSpan.FromHours(hours));
        using var client = server.CreateClient();

        using var response = await client.GetAsync(
            new Uri($"/data-exports/{id:N}/{new string(letter[0], 64)}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<Guid> AddAsync(ServerFactory server, Guid userId, TimeSpan lifetime)
    {
        var now = TimeProvider.System.UtcMoment();
        var export = new DataExport
        {
            Id = Guid.CreateVersion7(),
            UserId = userId,
            SecretHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(s_secret))),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync();
        db.Add(export);
        await db.SaveChangesAsync();
        return export.Id;
    }
}
