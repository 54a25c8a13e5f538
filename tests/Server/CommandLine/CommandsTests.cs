using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Server.CommandLine;

public sealed class CommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-command-").FullName;

    [Theory]
    [InlineData(true, "db", "seed")]
    [InlineData(true, "operations", "check", "a.graphql")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls=http://localhost:5000")]
    [InlineData(false, "--Database:Provider", "Sqlite")]
    public void IsCommand_TellsCommandsFromSettings(bool expected, params string[] args) => Commands.IsCommand(args).ShouldBe(expected);

    [Fact]
    public async Task Seed_EmptyThenFullDatabase_FillsItOnce()
    {
        (await RunAsync("db", "seed")).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(0), r => r.Output.ShouldContain("fan@qplet.example"));

        (await RunAsync("db", "seed")).ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(1), r => r.Error.ShouldContain("db reset --seed"));
        await using var db = Open();
        db.Users.Count().ShouldBe(200);
    }

    [Fact]
    public async Task Import_FolderWithABrokenFile_ReportsItAndImportsTheRest()
    {
        var files = Directory.CreateDirectory(Path.Combine(_folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "a.json"), "{");
        await File.WriteAllTextAsync(Path.Combine(files, "b.json"), """{"data": {"id": 7, "title": "Odyssey", "subcategory": "game"}}""");

        var (exitCode, output, _) = await RunAsync("db", "import", files);

        exitCode.ShouldBe(3);
        output.ShouldContain("error: a.json: line 1, column 2:");
        output.ShouldContain("2 files read, 1 objects left out, 1 errors");
        await using var db = Open();
        db.Releases.Single().Title.ShouldBe("Odyssey");
    }

    [Fact]
    public async Task Import_FilesThatAreTakenWhole_Succeeds()
    {
        var files = Directory.CreateDirectory(Path.Combine(_folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "b.json"), """{"data": {"id": 7, "title": "Odyssey", "subcategory": "game"}}""");

        (await RunAsync("db", "import", files)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Import_FolderThatIsNotThere_Fails()
    {
        (await RunAsync("db", "import", Path.Combine(_folder, "nowhere"))).ExitCode.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("https://", "http://api.example/v1", "--api-key", "top-secret")]
    [InlineData("either", "https://api.example/v1", "--api-key", "top-secret", "--token", "top-secret")]
    [InlineData("base address", "https://me:top-secret@api.example/v1")]
    public async Task Import_AddressThatCannotBeUsed_IsRefusedWithoutNamingTheSecret(string expected, params string[] args)
    {
        var (exitCode, _, error) = await RunAsync(["db", "import", .. args]);

        exitCode.ShouldNotBe(0);
        error.ShouldContain(expected);
        error.ShouldNotContain("top-secret");
    }

    [Fact]
    public async Task Import_LiveAddress_TakesTheSecretFromTheEnvironment()
    {
        await using var source = await Server.Import.FakeSource.StartAsync(("resources/countries", """{"data": [{"alpha2": "xq", "name": "Nowhere"}]}"""));

        var (exitCode, output, error) = await RunAsync(
            ["db", "import", source.Address.ToString()],
            start => start.Environment["QPLET_IMPORT_API_KEY"] = "top-secret"
        );

        exitCode.ShouldBe(0);
        source.Secrets.Distinct().ShouldBe(["top-secret"]);
        (output + error).ShouldNotContain("top-secret");
        output.ShouldContain($"{source.Requests.Count} requests sent.");
        await using var db = Open();
        db.Countries.Single(country => country.Code == "XQ").Name.ShouldBe("Nowhere");
    }

    [Fact]
    public async Task Reset_InProduction_IsRefused()
    {
        var (exitCode, _, error) = await RunAsync("db", "reset");

        exitCode.ShouldBe(1);
        error.ShouldContain("Production");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) => RunAsync(args, configure: null);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] args, Action<ProcessStartInfo>? configure)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Commands).Assembly.Location, .. args])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Qplet"] = "Data Source=test.db";
        configure?.Invoke(start);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private QpletDbContext Open()
    {
        var services = new ServiceCollection().AddQpletData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "test.db")}"));
        return services.BuildServiceProvider().GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<QpletDbContext>>().CreateDbContext();
    }
}
