using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Lists;

/// <summary>Measures the processor time of a running server for every order and filter of the root lists, and prints the slowest.</summary>
internal static class ListBench
{
    private const int PrintedOfEachList = 5;

    /// <summary>Runs the bench.</summary>
    /// <param name="address">The address of the server, in Development with sample data.</param>
    /// <param name="processId">The server's process, on this machine.</param>
    public static async Task<int> RunAsync(string address, int processId)
    {
        using var server = Process.GetProcessById(processId);
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var signIn = await PostAsync(client, GatewayClient.Body(GatewayClient.SignIn, new { email = "admin@qplet.example", password = "Music4Everyone!" }));
        var token = signIn.GetProperty("data").GetProperty("login").GetProperty("signIn").GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var cases = new ListCases((await PostAsync(client, GatewayClient.Body(ListCases.Introspection))).GetProperty("data"));
        var times = new List<(string Case, double Milliseconds)>();
        var refused = 0;
        foreach (var (list, arguments) in cases.All())
        {
            var body = GatewayClient.Body($"{{ {list}(first: 20, {arguments}) {{ nodes {{ __typename }} }} }}");
            if ((await PostAsync(client, body)).TryGetProperty("errors", out _))
            {
                refused++;
                continue;
            }
            var before = ProcessorTimeOf(server);
            await PostAsync(client, body);
            times.Add(($"{list}({arguments})", (ProcessorTimeOf(server) - before).TotalMilliseconds));
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{times.Count} orders and filters, {refused} refused\n\n| Processor ms | |\n| ---: | --- |")
        );
        foreach (var (name, milliseconds) in SlowestOfEachList(times))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {milliseconds:F0} | `{name}` |"));
        }
        return 0;
    }

    private static IEnumerable<(string Case, double Milliseconds)> SlowestOfEachList(IEnumerable<(string Case, double Milliseconds)> times) =>
        times
            .GroupBy(static time => time.Case[..time.Case.IndexOf('(', StringComparison.Ordinal)], StringComparer.Ordinal)
            .SelectMany(static list => list.OrderByDescending(static time => time.Milliseconds).Take(PrintedOfEachList));

    private static TimeSpan ProcessorTimeOf(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime;
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
