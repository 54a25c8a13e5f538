using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The read examples of both REST APIs, sent as they stand to the routes here, return the same facts.</summary>
public sealed class RestExampleTests : IDisposable
{
    private static readonly Guid s_caller = Guid.Parse("00000000-df85-4307-a069-68612c4471e3");
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(Here(), "../../Data/Import/Responses"));

    /// <summary>The server. Its services wait for the import to be written.</summary>
    private readonly ServerFactory _server = new ServerFactory().With("Database:WriteTimeout", "00:10:00");

    public static TheoryData<string> Examples => [.. RestExample.All.Select(static example => example.Answer)];

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_OfARestApi_HasTheSameFacts(string answer)
    {
        var example = RestExample.All.Single(example => example.Answer == answer);
        using var client = _server.CreateClient();
        await ImportAsync(example);
        await PrepareAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await _server.SignInAsync(await CallerAsync()));

        using var response = await client.GetAsync(new Uri($"/rest/{example.Address}", UriKind.Relative), Cancellation);

        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        response.Headers.Contains("GraphQL-Errors").ShouldBeFalse(text);
        using var actual = JsonDocument.Parse(text);
        using var saved = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(s_folder, answer), Cancellation));
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

    private async Task ImportAsync(RestExample example)
    {
        var folder = Directory.CreateTempSubdirectory("qplet-rest-examples-").FullName;
        try
        {
            foreach (var (file, target) in example.Others.Select(static other => (other, other)).Append((example.Answer, example.ImportPath ?? example.Answer)))
            {
                var path = Path.Combine(folder, target);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Copy(Path.Combine(s_folder, file), path);
            }
            await _server.Services.GetRequiredService<ResponseImport>().ImportAsync(folder, progress: null, Cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds what the addresses of examples say, but no answer: curated releases, and events that the caller attends.</summary>
    private async Task PrepareAsync()
    {
        using var scope = _server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        await db.Releases.ExecuteUpdateAsync(
            static set => set.SetProperty(static release => release.IsInFocus, true).SetProperty(static release => release.IsInSpotlight, true),
            Cancellation
        );
        if (!await db.Users.AnyAsync(static user => user.Id == s_caller, Cancellation))
        {
            db.Add(
                new User
                {
                    Id = s_caller,
                    Username = "caller",
                    NormalizedUsername = "caller",
                    Name = "Caller",
                    CreatedAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
        await db
            .Users.Where(static user => user.Id == s_caller)
            .ExecuteUpdateAsync(static set => set.SetProperty(static user => user.Plan, UserPlan.Professional), Cancellation);
        foreach (var attended in await db.Events.AsNoTracking().ToListAsync(Cancellation))
        {
            db.Add(
                new Attendance
                {
                    EventId = attended.Id,
                    UserId = s_caller,
                    StartsAt = attended.StartsAt,
                    CreatedAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        }
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<User> CallerAsync()
    {
        using var scope = _server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        return await db.Users.AsNoTracking().SingleAsync(static user => user.Id == s_caller, Cancellation);
    }

    private static JsonElement At(JsonElement value, string path) =>
        path.Length == 0
            ? value
            : path.Split('.').Aggregate(value, static (current, step) => int.TryParse(step, out var index) ? current[index] : current.GetProperty(step));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
