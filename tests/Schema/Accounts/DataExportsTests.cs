using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Accounts;

public sealed class DataExportsTests : CatalogueTests
{
    private const string Request =
        "mutation ($password: String!) { requestExport(input: { password: $password }) { url export { expiresAt downloadedAt } errors { __typename } } }";
    private const string Send = "mutation ($id: ID!, $text: String!) { sendMessage(input: { to: { userId: $id }, content: $text }) { errors { __typename } } }";

    [Fact]
    public async Task A5_ExportOfAConversation_HasOwnMessagesOnly()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        (await Gateway.AskAsync(Send, ada, new { id = IdOf(bob), text = "my words" })).WithoutErrors();
        (await Gateway.AskAsync(Send, bob, new { id = IdOf(ada), text = "secret of another" })).WithoutErrors();
        await AddTrackAsync(ada, "Song");
        await Gateway.SaveAsync(new UserContact { UserId = ada.Id, City = "London" });

        using var stream = new MemoryStream();
        await Gateway.Services.GetRequiredService<PersonalDataFile>().WriteAsync(ada.Id, stream, Cancellation);
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());

        text.ShouldNotContain("secret of another");
        text.ShouldNotContain(TestPassword.Hash);
        var root = JsonDocument.Parse(text).RootElement;
        root.GetProperty("account").GetProperty("email").GetString().ShouldBe("ada@example.com");
        root.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("content").GetString()).ShouldBe(["my words"]);
        root.GetProperty("tracks")[0].GetProperty("title").GetString().ShouldBe("Song");
        root.GetProperty("contact")[0].GetProperty("city").GetString().ShouldBe("London");
    }

    [Fact]
    public async Task A5_AddressOfAnExport_WorksOnce()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (id, secret) = await RequestAsync(ada);
        var exports = Gateway.Services.GetRequiredService<DataExports>();

        (await exports.UseAsync(id, new string('0', 64), Cancellation)).ShouldBeNull();
        var used = await Task.WhenAll(exports.UseAsync(id, secret, Cancellation), exports.UseAsync(id, secret, Cancellation));

        used.Count(user => user == ada.Id).ShouldBe(1);
        (await Gateway.AskAsync("{ me { export { downloadedAt } } }", ada)).WithoutErrors().Text("me.export.downloadedAt").ShouldNotBeNull();
    }

    [Fact]
    public async Task A5_ExpiredExport_IsGoneWithoutTheCleaner()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (id, secret) = await RequestAsync(ada);

        Gateway.Time.Advance(TimeSpan.FromHours(2));

        (await Gateway.Services.GetRequiredService<DataExports>().UseAsync(id, secret, Cancellation)).ShouldBeNull();
        (await Gateway.AskAsync("{ me { export { downloadedAt } } }", ada)).WithoutErrors().Text("me.export").ShouldBeNull();
    }

    [Fact]
    public async Task A5_UserWhoIsBannedOrDeletedInBetween_GetsNothing()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (first, second) = (await RequestAsync(ada), await RequestAsync(bob));
        await using (var db = Gateway.Open())
        {
            var now = Gateway.Time.GetUtcNow().UtcDateTime;
            await db.Users.Where(u => u.Id == ada.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.BannedAt, now), Cancellation);
            await db.Users.Where(u => u.Id == bob.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeletedAt, now), Cancellation);
        }
        var exports = Gateway.Services.GetRequiredService<DataExports>();

        (await exports.UseAsync(first.Id, first.Secret, Cancellation)).ShouldBeNull();
        (await exports.UseAsync(second.Id, second.Secret, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A5_NewerRequest_ReplacesTheOlder()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var first = await RequestAsync(ada);
        await RequestAsync(ada);

        (await Gateway.Services.GetRequiredService<DataExports>().UseAsync(first.Id, first.Secret, Cancellation)).ShouldBeNull();
        await RequestAsync(ada);
        (await Gateway.AskAsync(Request, ada, new { password = "correct horse battery" }))
            .WithoutErrors()
            .DomainErrors("requestExport")
            .ShouldBe(["LimitExceededError"]);
    }

    [Fact]
    public async Task RequestExport_WithoutPasswordOrSignIn_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));

        (await Gateway.AskAsync(Request, ada, new { password = "a guess of mine" }))
            .WithoutErrors()
            .DomainErrors("requestExport")
            .ShouldBe(["InvalidCredentialsError"]);
        (await Gateway.AskAsync(Request, null, new { password = "x" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (
            await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { ... on User { export { createdAt } } } }", bob, new { id = IdOf(ada) })
        ).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    private async Task<(Guid Id, string Secret)> RequestAsync(User user)
    {
        Gateway.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = (await Gateway.AskAsync(Request, user, new { password = "correct horse battery" })).WithoutErrors();
        answer.DomainErrors("requestExport").ShouldBeEmpty();
        var parts = new Uri(answer.Text("requestExport.url")!).Segments;
        return (Guid.ParseExact(parts[^2].TrimEnd('/'), "N"), parts[^1]);
    }
}
