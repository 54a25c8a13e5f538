using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>Each shipped REST route, with the path of its example and the largest page, runs few SQL statements, however many items it returns.</summary>
[Trait("Database", "Any")]
public sealed partial class RouteStatementTests : IDisposable
{
    private const int Ceiling = 15;

    private readonly LimitServer _server = new(LimitServer.ShippedDocuments, ("Limits:CostPerMinute", "100000000"), ("Database:WriteTimeout", "00:10:00"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Routes_WithTheLargestPage_RunFewStatements()
    {
        await _server.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation);
        var (_, token) = await _server.AddUserAsync("reader", UserPlan.Professional, UserRole.Admin);
        await _server.ChangeAsync(JoinEverythingAsync);
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var (found, problems) = (0, new List<string>());

        foreach (var (method, address) in Addresses())
        {
            await SendAsync(method, address, client);
            _server.Statements.Take();

            var status = await SendAsync(method, address, client);

            var ran = _server.Statements.Take();
            found += status == HttpStatusCode.OK ? 1 : 0;
            if (ran.Count > Ceiling || status is not (HttpStatusCode.OK or HttpStatusCode.NotFound))
            {
                problems.Add($"{address}: {(int)status}, {ran.Count} statements");
            }
        }

        problems.ShouldBeEmpty();
        found.ShouldBeGreaterThan(60);
    }

    /// <summary>Lets the reader take part in conversations and events, so that the lists about the caller are not empty.</summary>
    private static async Task JoinEverythingAsync(QpletDbContext db)
    {
        var reader = await db.Users.SingleAsync(user => user.Username == "reader", Cancellation);
        foreach (var conversation in await db.Conversations.OrderBy(conversation => conversation.Id).Take(50).ToListAsync(Cancellation))
        {
            db.Add(
                new Participant
                {
                    ConversationId = conversation.Id,
                    UserId = reader.Id,
                    JoinedAt = conversation.CreatedAt,
                }
            );
        }
    }

    private static async Task<HttpStatusCode> SendAsync(HttpMethod method, string address, HttpClient client)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/rest{address}", UriKind.Relative));
        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    /// <summary>Returns the addresses of the routes that have an example: with its parameters of the path, and the largest page.</summary>
    private static IEnumerable<(HttpMethod Method, string Address)> Addresses()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "documents");
        foreach (var example in Directory.EnumerateFiles(folder, "*.example.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var document = File.ReadAllText(example.Replace(".example.json", ".graphql", StringComparison.Ordinal));
            var route = Route().Match(document);
            var parameters = JsonNode.Parse(File.ReadAllText(example))!["parameters"]?.AsObject() ?? [];
            var rest = new List<string>();
            var path = route.Groups["path"].Value;
            foreach (var (name, value) in parameters)
            {
                var text = value is JsonArray list ? string.Join(',', list.Select(static item => item!.ToString())) : value!.ToString();
                var inPath = path.Replace($"{{{name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
                if (inPath == path && name is not ("per_page" or "page"))
                {
                    rest.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(text)}");
                }
                path = inPath;
            }
            if (document.Contains("\"per_page:", StringComparison.Ordinal))
            {
                rest.Add("per_page=50");
            }
            yield return (new HttpMethod(route.Groups["method"].Value), $"/{path}{(rest.Count == 0 ? "" : "?")}{string.Join('&', rest)}");
        }
    }

    [GeneratedRegex(@"@http\(\s*method: (?<method>\w+)[,\s]+route: ""/(?<path>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Route();
}
