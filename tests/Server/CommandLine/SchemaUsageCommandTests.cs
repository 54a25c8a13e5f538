using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Server.Hosting;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands on a database that a server has used.</summary>
public sealed class SchemaUsageCommandTests : IDisposable
{
    private const string Old = "type Query { tracks: [Track] albums: Int } type Track { title: String plays(kind: Int): Int } type Mutation { a: Int }";

    private readonly CommandRun _run = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Usage_AfterTheServerWasUsed_SaysWhatAndByWhom()
    {
        using (
            var server = new StartProcess(
                "Development",
                ("ConnectionStrings__Qplet", $"Data Source={Path.Combine(_run.Folder, "test.db")}"),
                ("Database__SeedWhenEmpty", "false")
            )
        )
        {
            await server.WaitForAsync("Stop ");
            var address = Regex.Match(server.Output, @"http://[^\s/]+/graphql").Value;
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("GraphQL-Client-Name", "web");
            client.DefaultRequestHeaders.Add("GraphQL-Client-Version", "1.4.0");
            using var response = await client.PostAsJsonAsync(address, new { query = "query Home { categories { name } }" }, Cancellation);
            response.EnsureSuccessStatusCode();
            (await server.EndAsync("TERM")).ExitCode.ShouldBe(0);
        }

        var (exitCode, output, error) = await CommandProcess.RunAsync(_run.Folder, ["schema", "usage"]);
        (exitCode, error).ShouldBe((0, ""));
        output.ShouldContain("1 operation, counted on 1 of 31 days.");
        output.ShouldContain("  web 1.4.0: 1 operation, 0 with errors, last on ");
        output.ShouldContain("  query Home [");
        output.ShouldContain("  Category.name: web 1.4.0: 1 operation, last on ");

        (await RunAsync("schema", "usage", "Category", "Query.tracks", "--fail-on-used")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(1),
            r => r.Output.ShouldContain("Category.name: web 1.4.0"),
            r => r.Output.ShouldContain("Query.tracks: not used")
        );
        (await RunAsync("schema", "usage", "Query.tracks", "--fail-on-used")).ExitCode.ShouldBe(0);
        (await RunAsync("schema", "usage", "--client", "ios")).Output.ShouldContain("0 operations, counted on 1 of 31 days.");
        var json = JsonNode.Parse((await RunAsync("schema", "usage", "--json")).Output)!;
        json["clients"]![0]!["name"]!.GetValue<string>().ShouldBe("web");
        json["coordinates"]!.AsArray().ShouldContain(used => used!["coordinate"]!.GetValue<string>() == "Query.categories");
    }

    [Fact]
    public async Task Diff_WithUsage_BreaksOnlyForWhatIsUsed()
    {
        var today = UsagePrinter.Day(await CountAsync("Query.tracks", "Track", "Track.plays"));
        _run.File("old.graphql", Old);
        const string Changed = "type Query { tracks: [Track] } type Track { plays(kind: Int!): Int }";
        _run.File("new.graphql", Changed);

        var (exitCode, output, error) = await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage");

        (exitCode, error).ShouldBe((1, ""));
        output
            .ReplaceLineEndings("\n")
            .ShouldContain(
                $"""
                Breaking changes (1):
                  Track.plays(kind:): Argument Track.plays(kind:) has changed type from Int to Int!. [ARG_CHANGED_KIND]
                    Used by web 1.4.0: 5 operations, last on {today}.

                """.ReplaceLineEndings("\n")
            );
        output.ShouldContain("Query.albums: Field Query.albums was removed. [FIELD_REMOVED] Breaking, but not used.");
        output.ShouldContain("Track.title: Field Track.title was removed. [FIELD_REMOVED] Breaking, but not used.");
        output.ShouldContain("Nothing was counted before ");
        output.TrimEnd().ShouldEndWith("1 breaking, 0 dangerous, 4 safe.");
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql")).Output.TrimEnd().ShouldEndWith("5 breaking, 0 dangerous, 0 safe.");
    }

    [Fact]
    public async Task Diff_OfWhatNobodyUses_Succeeds()
    {
        await CountAsync("Query.tracks", "Track", "Track.plays");
        _run.File("old.graphql", Old);
        _run.File("new.graphql", Old.Replace("albums: Int", "", StringComparison.Ordinal));
        var report = (await RunAsync("schema", "usage", "--json")).Output;
        _run.File("usage.json", report);
        var part = (await RunAsync("schema", "usage", "--json", "--client", "web")).Output;
        _run.File("part.json", part);

        (await RunAsync("schema", "diff", "old.graphql", "new.graphql")).ExitCode.ShouldBe(1);
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage", "--since", "7")).ExitCode.ShouldBe(0);
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage-file", "usage.json")).ExitCode.ShouldBe(0);
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage-file", "part.json")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(2),
            r => r.Error.ShouldContain("only one client")
        );
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage-file", "old.graphql")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(2),
            r => r.Error.ShouldContain("not a report")
        );
    }

    [Fact]
    public async Task Diff_WithoutAnyCounts_IsNotCalledSafe()
    {
        _run.File("old.graphql", Old);
        _run.File("new.graphql", "type Query { tracks: Int }");

        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(2),
            r => r.Error.ShouldContain("has no counts")
        );
        (await RunAsync("db", "migrate")).ExitCode.ShouldBe(0);
        (await RunAsync("schema", "diff", "old.graphql", "new.graphql", "--usage")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(2),
            r => r.Error.ShouldContain("no change can be called unused")
        );
    }

    [Theory]
    [InlineData("schema coordinate", "Track title")]
    [InlineData("--since", "--since", "0")]
    [InlineData("--since", "--since", "month")]
    public async Task Usage_WithWrongArguments_SaysSo(string expected, params string[] args)
    {
        var (exitCode, _, error) = await RunAsync(["schema", "usage", .. args]);

        exitCode.ShouldBe(2);
        error.ShouldContain(expected);
    }

    /// <summary>Stores counts of today, and returns the day.</summary>
    private async Task<DateOnly> CountAsync(params string[] coordinates)
    {
        (await RunAsync("db", "migrate")).ExitCode.ShouldBe(0);
        var (today, client) = (DateOnly.FromDateTime(DateTime.UtcNow), new UsageClient("web", "1.4.0"));
        var batch = new UsageBatch(new UsageLimits(10, 10));
        batch.AddOperation(today, client, new CountedOperation("query", "Home", new string('a', 64)), 5, 0);
        foreach (var coordinate in coordinates)
        {
            batch.AddCoordinate(today, client, coordinate, 5);
        }
        var services = new ServiceCollection().AddQpletData(
            new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_run.Folder, "test.db")}")
        );
        await using var provider = services.BuildServiceProvider();
        await using var db = await provider.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        await db.AddSchemaUsageAsync(batch, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return today;
    }

    /// <summary>Runs a command with files of the folder.</summary>
    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) =>
        _run.RunAsync([.. args.Select(arg => Path.Combine(_run.Folder, arg) is var file && File.Exists(file) ? file : arg)]);
}
