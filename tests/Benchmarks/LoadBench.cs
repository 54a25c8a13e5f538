using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks;

/// <summary>Runs the gateway and the floor over one database and prints the ratio of the two for each workload.</summary>
internal static class LoadBench
{
    private const string GatewayUrl = "http://127.0.0.1:5291";
    private const string FloorUrl = "http://127.0.0.1:5292";
    private const int PageSize = 20;
    private const int DeepPage = 5000;

    // Until the runtime has compiled the hot paths anew, for which it has the same two cores.
    private const int WarmUpSeconds = 8;

    public static async Task<int> RunAsync(LoadBenchOptions options)
    {
        var root = FindRoot();
        var database = Path.Combine(root, "artifacts", "bench", $"scale-{options.Scale}.db");
        var server = await PublishServerAsync(root);
        if (!File.Exists(database))
        {
            await SeedAsync(server, database, options.Scale);
        }

        using var gateway = StartServer(server, database);
        using var floor = Start("dotnet", [typeof(LoadBench).Assembly.Location, "floor", database, FloorUrl], []);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
            client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            await WaitAsync(client, $"{GatewayUrl}/health/ready");
            await WaitAsync(client, $"{FloorUrl}/w1");
            var workloads = await WorkloadsAsync(client);
            Console.WriteLine($"{"", -4} {"gateway/floor", 13} {"gateway rps", 12} {"floor rps", 12} {"gateway p99", 12} {"floor p99", 12}  workload");
            foreach (var workload in workloads.Where(workload => options.Only.Count == 0 || options.Only.Contains(workload.Name)))
            {
                await MeasureAsync(client, workload, options);
            }
            return 0;
        }
        finally
        {
            floor.Kill(entireProcessTree: true);
            gateway.Kill(entireProcessTree: true);
        }
    }

    private static async Task MeasureAsync(HttpClient client, Workload workload, LoadBenchOptions options)
    {
        var gatewayUrl = $"{GatewayUrl}/graphql";
        var (otherUrl, otherBody) = workload.FloorPath is { } path ? ($"{FloorUrl}{path}", workload.Body) : (gatewayUrl, workload.BaselineBody!);
        if (workload.FloorPath is not null)
        {
            await RequireSameBytesAsync(client, gatewayUrl, otherUrl, workload);
        }

        await WrkRun.MeasureAsync(gatewayUrl, workload.Body, WarmUpSeconds);
        await WrkRun.MeasureAsync(otherUrl, otherBody, WarmUpSeconds);
        var rounds = new List<(WrkRun Gateway, WrkRun Other)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            rounds.Add(
                (await WrkRun.MeasureAsync(gatewayUrl, workload.Body, options.Seconds), await WrkRun.MeasureAsync(otherUrl, otherBody, options.Seconds))
            );
        }
        var (gateway, other) = rounds.OrderBy(static round => round.Gateway.RequestsPerSecond / round.Other.RequestsPerSecond).ElementAt(rounds.Count / 2);
        Console.WriteLine(
            $"{workload.Name, -4} {gateway.RequestsPerSecond / other.RequestsPerSecond, 13:F2} {gateway.RequestsPerSecond, 12:F0} "
                + $"{other.RequestsPerSecond, 12:F0} "
                + $"{gateway.P99Milliseconds, 9:F2} ms {other.P99Milliseconds, 9:F2} ms  {workload.Title}"
        );
    }

    private static async Task RequireSameBytesAsync(HttpClient client, string gatewayUrl, string floorUrl, Workload workload)
    {
        var gateway = await PostAsync(client, gatewayUrl, workload.Body);
        var floor = await PostAsync(client, floorUrl, workload.Body);
        if (gateway != floor)
        {
            throw new InvalidOperationException($"{workload.Name}: the two sides answer different bytes.\ngateway: {gateway}\nfloor:   {floor}");
        }
    }

    private static async Task<string> PostAsync(HttpClient client, string url, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(url, content);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<IReadOnlyList<Workload>> WorkloadsAsync(HttpClient client)
    {
        var first = await QueryAsync(client, Body("{ tracks(first: 1) { nodes { id } } }"));
        var id = first.GetProperty("tracks").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var deep = await CursorBeforeAsync(client, DeepPage);
        const string PageQuery = "query($after: String) { tracks(first: 20, after: $after) { nodes { id title } } }";
        return
        [
            new("W1", "{ __typename }", Body("{ __typename }"), "/w1"),
            new(
                "W2",
                "a track by id, four scalars",
                Body("query($id: ID!) { track(id: $id) { id title playbackCount createdAt } }", new { id }),
                $"/w2?id={Uri.EscapeDataString(id)}"
            ),
            new("W3", "tracks(first: 20) with owner", Body("{ tracks(first: 20) { nodes { id title owner { id name } } } }"), "/w3"),
            new(
                "W4",
                "W3 with comments(first: 5) and each author",
                Body("{ tracks(first: 20) { nodes { id title owner { id name } comments(first: 5) { nodes { id content author { id name } } } } } }"),
                "/w4"
            ),
            new(
                "W5",
                "W3 with a filter on title and an order by playbacks",
                Body(
                    "{ tracks(first: 20, where: { title: { contains: \"love\" } }, order: [{ playbackCount: DESC }]) { nodes { id title owner { id name } } } }"
                ),
                "/w5"
            ),
            new("W6", $"page {DeepPage} by cursor against page 1", Body(PageQuery, new { after = deep }), null, Body(PageQuery, new { after = (string?)null })),
        ];
    }

    /// <summary>The cursor after which the page of that number begins, found by paging forwards.</summary>
    private static async Task<string> CursorBeforeAsync(HttpClient client, int page)
    {
        const int Step = 50;
        string? cursor = null;
        for (var seen = 0; seen < (page - 1) * PageSize; )
        {
            var count = Math.Min(Step, ((page - 1) * PageSize) - seen);
            var data = await QueryAsync(
                client,
                Body(
                    "query($after: String, $first: Int!) { tracks(first: $first, after: $after) { pageInfo { endCursor hasNextPage } } }",
                    new { after = cursor, first = count }
                )
            );
            var pageInfo = data.GetProperty("tracks").GetProperty("pageInfo");
            cursor = pageInfo.GetProperty("endCursor").GetString() ?? throw new InvalidOperationException($"The database has no page {page}.");
            seen += count;
        }

        return cursor ?? throw new InvalidOperationException("Page 1 has no cursor before it.");
    }

    private static async Task<JsonElement> QueryAsync(HttpClient client, string body)
    {
        var answer = JsonDocument.Parse(await PostAsync(client, $"{GatewayUrl}/graphql", body)).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }

    private static string Body(string query, object? variables = null) =>
        JsonSerializer.Serialize(variables is null ? new { query } : (object)new { query, variables });

    private static async Task<string> PublishServerAsync(string root)
    {
        var output = Path.Combine(root, "artifacts", "bench", "server");
        await RunToEndAsync("dotnet", ["publish", Path.Combine(root, "src", "Server"), "-c", "Release", "-o", output, "--nologo", "-v", "q"], []);
        return Path.Combine(output, "Qplet.GraphQL.Server.dll");
    }

    private static async Task SeedAsync(string server, string database, int scale)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var partial = database + ".partial";
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(partial + suffix);
        }
        await RunToEndAsync("dotnet", [server, "db", "seed", "--scale", scale.ToString()], Settings(partial));
        File.Move(partial, database);
    }

    private static Process StartServer(string server, string database) => Start("dotnet", [server], Settings(database));

    private static Dictionary<string, string> Settings(string database) =>
        new()
        {
            ["ASPNETCORE_URLS"] = GatewayUrl,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Qplet"] = $"Data Source={database}",
            ["Authentication__SigningKey"] = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(48)),
        };

    private static Process Start(string file, IReadOnlyList<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task RunToEndAsync(string file, IReadOnlyList<string> arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(file, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static async Task WaitAsync(HttpClient client, string url)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(url);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{url} did not answer within a minute.");
    }

    /// <summary>The folder of the repository.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Qplet.GraphQL.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The bench runs inside the repository.");
    }
}
