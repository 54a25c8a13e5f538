using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Writes;

/// <summary>
/// Measures mutations of 16 clients at once on a new SQLite database of sample data, before and after another user has got many unread notifications.
/// </summary>
internal static class WriteBench
{
    private const string Password = "Music4Everyone!";
    private const int Notifications = 100_000;
    private const int DefaultSeconds = 10;

    /// <summary>Prints a table and returns 0, or 1 if a mutation failed.</summary>
    /// <param name="arguments">The number of seconds for each measurement; 10 by default.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = arguments is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultSeconds;
        var database = Path.Combine(RepositoryFolder.Find(), "artifacts", "bench", "writes.db");
        var assembly = await LoadBenchBuilds.PublishServerAsync();
        await LoadBenchBuilds.SeedAsync(assembly, database, scale: 1);
        using var server = ServerProcess.StartGateway(assembly, database, Side.Gateway);
        using var client = new GatewayClient();
        await client.WaitAsync(Side.Gateway);
        var (token, mutations) = await PrepareAsync(client);

        Console.WriteLine("| Mutation | Notifications | Requests/s | p50 ms | p99 ms | CPU ms | Failed |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (_, body) in mutations)
        {
            await WrkRun.MeasureAsync($"{Side.Gateway.Url}/graphql", body, seconds, token);
        }
        var failed = await MeasureAsync(server, mutations, token, seconds, "few");
        NotificationRows.Insert(database, Notifications);
        failed += await MeasureAsync(server, mutations, token, seconds, "100,000");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<long> MeasureAsync(
        ServerProcess server,
        IReadOnlyList<(string Name, string Body)> mutations,
        string token,
        int seconds,
        string notifications
    )
    {
        var failed = 0L;
        foreach (var (name, body) in mutations)
        {
            var before = server.ProcessorTime;
            var run = await WrkRun.MeasureAsync($"{Side.Gateway.Url}/graphql", body, seconds, token);
            failed += run.Failed;
            var processor = (server.ProcessorTime - before).TotalMilliseconds / run.Requests;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{name}` | {notifications} | {run.RequestsPerSecond:F0} | {run.MedianMilliseconds:F1} | {run.P99Milliseconds:F1} "
                        + $"| {processor:F2} | {run.Failed} |"
                )
            );
        }
        return failed;
    }

    /// <summary>Signs in the fan of the sample data, and returns mutations that notify the author.</summary>
    private static async Task<(string Token, IReadOnlyList<(string Name, string Body)> Mutations)> PrepareAsync(GatewayClient client)
    {
        const string SignIn = """
            mutation($email: String!, $password: String!) {
              login(input: { email: $email, password: $password, device: "bench" }) {
                signIn { accessToken user { id tracks(first: 1) { nodes { id } } } }
              }
            }
            """;
        var fan = await SignInAsync("fan@qplet.example");
        var author = (await SignInAsync("author@qplet.example")).GetProperty("user");
        var track = author.GetProperty("tracks").GetProperty("nodes")[0].GetProperty("id").GetString();
        var comment = GatewayClient.Body(
            "mutation($id: ID!) { createComment(input: { subjectId: $id, content: \"Lovely\" }) { comment { id } errors { ... on Error { code } } } }",
            new { id = track }
        );
        var message = GatewayClient.Body(
            "mutation($id: ID!) { sendMessage(input: { to: { userId: $id }, content: \"Hello\" }) { message { id } errors { ... on Error { code } } } }",
            new { id = author.GetProperty("id").GetString() }
        );
        return (fan.GetProperty("accessToken").GetString()!, [("createComment", comment), ("sendMessage", message)]);

        async Task<JsonElement> SignInAsync(string email)
        {
            var data = await client.QueryAsync(GatewayClient.Body(SignIn, new { email, password = Password }));
            return data.GetProperty("login").GetProperty("signIn");
        }
    }
}
