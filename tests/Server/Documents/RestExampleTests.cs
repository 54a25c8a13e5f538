using System.Net;
using System.Text.Json;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The read examples of both REST APIs, sent as they stand to the routes here, return the same facts.</summary>
[Trait("Database", "Any")]
public sealed class RestExampleTests : IDisposable
{
    /// <summary>The server. Its services wait for the import to be written.</summary>
    private readonly ServerFactory _server = new ServerFactory().WithShippedDocuments().On(AnyDatabase.Choose()).With("Database:WriteTimeout", "00:10:00");

    public static TheoryData<string> Examples => [.. RestExample.All.Select(static example => example.Answer)];

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OfARestApi_HasTheSameFacts(string answer)
    {
        var example = RestExample.All.Single(example => example.Answer == answer);
        if (example.Time is { } time)
        {
            _server.At(new SetClock(time));
        }
        using var client = _server.CreateClient();
        await RestExampleData.ImportAsync(_server.Services, [example]);
        await RestExampleData.PrepareAsync(_server.Services);
        client.DefaultRequestHeaders.Authorization = new("Bearer", await _server.SignInAsync(await RestExampleData.CallerAsync(_server.Services)));

        using var response = await client.GetAsync(new Uri($"/rest/{example.Address}", UriKind.Relative), Cancellation);

        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        response.Headers.Contains("GraphQL-Errors").ShouldBeFalse(text);
        using var actual = JsonDocument.Parse(text);
        using var saved = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RestExampleData.Folder, answer), Cancellation));
        var expected = saved.RootElement.GetProperty("data");
        if (example.Kind == "share")
        {
            // The addresses are those of this service.
            actual
                .RootElement.GetProperty("share")
                .GetProperty("social_links")
                .EnumerateObject()
                .Select(static link => link.Name)
                .ShouldBe(expected.GetProperty("social_links").EnumerateObject().Select(static link => link.Name));
            return;
        }
        RestFacts.Compare(example.Kind, expected, At(actual.RootElement, example.Path)).ShouldBeEmpty(text);
    }

    /// <summary>The saved answers of settings are those of a user without any: their members say what there is.</summary>
    [Theory]
    [InlineData("qplet/124-get-users_me_settings_contact.json", "users/me/settings/contact", "settings.contact")]
    [InlineData("qplet/126-get-users_me_settings_system.json", "users/me/settings/system", "settings.system")]
    [InlineData("qplet/128-get-users_me_settings_notifications.json", "users/me/settings/notifications", "settings.notifications")]
    [InlineData("qplet/121-get-users_me_settings.json", "users/me/settings", "settings", "profile", "social")]
    public async Task Settings_OfTheExamples_HaveTheSameMembers(string answer, string address, string path, params string[] besideThem)
    {
        var (_, _, token) = await _server.AddUserAsync("ada");
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var actual = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/rest/{address}", UriKind.Relative), Cancellation));

        using var saved = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RestExampleData.Folder, answer), Cancellation));
        RestFacts.MissingMembers(saved.RootElement.GetProperty("data"), At(actual.RootElement, path)).ShouldBe(besideThem);
    }

    /// <summary>The kinds of what can be complained about are those of the reasons.</summary>
    [Fact]
    public async Task ComplaintTypes_OfTheExample_AreKindsOfReasons()
    {
        var (_, _, token) = await _server.AddUserAsync("ada");
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        using var actual = JsonDocument.Parse(await client.GetStringAsync(new Uri("/rest/complaints/types", UriKind.Relative), Cancellation));

        var kinds = actual
            .RootElement.EnumerateArray()
            .SelectMany(static reason => reason.GetProperty("kinds").EnumerateArray())
            .Select(static kind => kind.GetString()!.ToLowerInvariant());
        using var saved = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(RestExampleData.Folder, "qplet/083-get-complaints_types.json"), Cancellation)
        );
        saved.RootElement.GetProperty("data").EnumerateArray().Select(static type => type.GetProperty("name").GetString()!).Except(kinds).ShouldBeEmpty();
    }

    private static JsonElement At(JsonElement value, string path) =>
        path.Length == 0
            ? value
            : path.Split('.').Aggregate(value, static (current, step) => int.TryParse(step, out var index) ? current[index] : current.GetProperty(step));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
