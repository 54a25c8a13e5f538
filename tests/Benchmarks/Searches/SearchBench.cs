using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Searches;

/// <summary>Measures the time that searches take on a running server with sample data, one after the other.</summary>
internal static class SearchBench
{
    private const int Runs = 20;

    private const string Search = """
        query($term: String!, $kinds: [SubjectKind!], $after: String) {
          search(term: $term, kinds: $kinds, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes { match highlights { offset length } subject { __typename ... on Track { title owner { name } } ... on Comment { content author { name } } } }
          }
        }
        """;

    private const string Count = "query($term: String!) { search(term: $term) { totalCount } }";

    private const string Messages = """
        query($term: String!) {
          searchMessages(term: $term) { pageInfo { hasNextPage } nodes { match highlights { offset length } conversation { id } subject { __typename } } }
        }
        """;

    /// <summary>Frequent and rare words, words that are being typed or misspelled, and several words.</summary>
    private static readonly string[] s_terms =
    [
        "the",
        "lantern",
        "love",
        "velvet river",
        "lant",
        "b",
        "lanturn",
        "vlevet mirror",
        "neverwritten",
        "i the a this is",
    ];

    /// <summary>Runs the bench.</summary>
    /// <param name="address">The address of the server, in Development with sample data.</param>
    public static async Task<int> RunAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        Console.WriteLine("| Search | Found | p50 ms | p95 ms |\n| --- | ---: | ---: | ---: |");
        foreach (var term in s_terms)
        {
            await MeasureAsync(client, $"`{term}`", "search", Search, new { term });
        }
        await MeasureAsync(client, "`lantern`, only albums", "search", Search, new { term = "lantern", kinds = (string[])["ALBUM"] });
        await MeasureAsync(client, "`lantern`, page 50", "search", Search, new { term = "lantern", after = await CursorAsync(client, "lantern", 50) });
        foreach (var term in s_terms.Take(3))
        {
            await MeasureAsync(client, $"`{term}`, totalCount", "search", Count, new { term });
        }

        var signIn = await PostAsync(client, GatewayClient.Body(GatewayClient.SignIn, new { email = "fan@qplet.example", password = "Music4Everyone!" }));
        var token = signIn.GetProperty("login").GetProperty("signIn").GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var term in s_terms.Take(5))
        {
            await MeasureAsync(client, $"`{term}` as a user", "search", Search, new { term });
            await MeasureAsync(client, $"`{term}` in conversations", "searchMessages", Messages, new { term });
        }
        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, string name, string field, string document, object variables)
    {
        var body = GatewayClient.Body(document, variables);
        var found = (await PostAsync(client, body)).GetProperty(field);
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await PostAsync(client, body);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        var count = found.TryGetProperty("nodes", out var nodes) ? nodes.GetArrayLength() : found.GetProperty("totalCount").GetInt32();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {count} | {times[Runs / 2]:F1} | {times[(Runs * 95 / 100) - 1]:F1} |"));
    }

    private static async Task<string?> CursorAsync(HttpClient client, string term, int page)
    {
        string? after = null;
        for (var read = 1; read < page; read++)
        {
            var answer = await PostAsync(client, GatewayClient.Body(Search, new { term, after }));
            after = answer.GetProperty("search").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        return after;
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }
}
