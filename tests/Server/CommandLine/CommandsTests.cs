using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.CommandLine;

public sealed class CommandsTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData(true, "db", "seed")]
    [InlineData(true, "users", "create-admin")]
    [InlineData(true, "operations", "check", "a.graphql")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls=http://localhost:5000")]
    [InlineData(false, "--Database:Provider", "Sqlite")]
    public void IsCommand_TellsCommandsFromSettings(bool expected, params string[] args) => Commands.IsCommand(args).ShouldBe(expected);

    [Fact]
    public async Task Seed_EmptyThenFullDatabase_FillsItOnce()
    {
        (await RunAsync("db", "seed", "--in-production")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(0),
            r => r.Output.ShouldContain("fan@qplet.example with "),
            r => r.Output.ShouldNotContain(SampleAccounts.Password)
        );

        (await RunAsync("db", "seed", "--in-production")).ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(1),
            r => r.Error.ShouldContain("db reset --seed")
        );
        await using var db = Open();
        db.Users.Count(user => user.Id != BuiltInAccount.Id).ShouldBe(200);
        db.Users.Count(user => user.PasswordHash != null).ShouldBe(3);
    }

    [Fact]
    public async Task Seed_InDevelopment_HasThePublishedPassword()
    {
        var (exitCode, output, error) = await _run.With([("environment", "Development")]).RunAsync("db", "seed");

        (exitCode, error).ShouldBe((0, ""));
        output.ShouldContain(SampleAccounts.Password);
        await using var db = Open();
        db.Users.Count(user => user.Id != BuiltInAccount.Id).ShouldBe(200);
    }

    [Fact]
    public async Task Seed_InProductionWithoutTheWord_IsRefused()
    {
        var (exitCode, _, error) = await RunAsync("db", "seed");

        exitCode.ShouldBe(1);
        error.ShouldContain("--in-production");
        await using var db = Open();
        db.Users.Any(user => user.Id != BuiltInAccount.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_HasReferenceData()
    {
        (await RunAsync("db", "migrate")).ExitCode.ShouldBe(0);

        await using var db = Open();
        db.Categories.Count().ShouldBe(4);
        db.Subcategories.Any(subcategory => subcategory.Code == "esport").ShouldBeTrue();
        db.Platforms.Any().ShouldBeTrue();
        db.Genres.Any().ShouldBeTrue();
        db.Countries.Count().ShouldBe(249);
    }

    [Fact]
    public async Task CreateAdmin_WithoutATerminal_PrintsAPasswordOnce()
    {
        var (exitCode, output, error) = await RunProcessAsync(["users", "create-admin", "--email", "Ada@example.com", "--name", "Ada L."]);

        (exitCode, error).ShouldBe((0, ""));
        var password = output.Split("Password: ")[1].Trim();
        await using var db = Open();
        var admin = db.Users.Single(user => user.Id != BuiltInAccount.Id);
        (admin.Username, admin.NormalizedEmail, admin.Role, admin.Plan).ShouldBe(("ada-l", "ada@example.com", UserRole.Admin, UserPlan.Professional));
        new PasswordHasher<User>().VerifyHashedPassword(admin, admin.PasswordHash!, password).ShouldNotBe(PasswordVerificationResult.Failed);

        var again = await RunAsync("users", "create-admin", "--email", "other@example.com");
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("already has an admin");
        db.Users.Count(user => user.Id != BuiltInAccount.Id).ShouldBe(1);
    }

    [Fact]
    public async Task CreateAdmin_WithWrongInput_NamesTheOptions()
    {
        var (exitCode, _, error) = await RunAsync("users", "create-admin", "--email", "ada", "--password-stdin");

        exitCode.ShouldBe(1);
        error.ShouldContain("--email: The e-mail address is not valid.");
        error.ShouldContain("--password: The text must have at least 10 characters.");
    }

    [Fact]
    public async Task Import_FolderWithABrokenFile_ReportsItAndImportsTheRest()
    {
        var files = Directory.CreateDirectory(Path.Combine(_run.Folder, "files")).FullName;
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
        var files = Directory.CreateDirectory(Path.Combine(_run.Folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "b.json"), """{"data": {"id": 7, "title": "Odyssey", "subcategory": "game"}}""");

        (await RunAsync("db", "import", files)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Import_FolderThatIsNotThere_Fails()
    {
        (await RunAsync("db", "import", Path.Combine(_run.Folder, "nowhere"))).ExitCode.ShouldNotBe(0);
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

        var (exitCode, output, error) = await RunProcessAsync(
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

    public void Dispose() => _run.Dispose();

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) => _run.RunAsync(args);

    private Task<(int ExitCode, string Output, string Error)> RunProcessAsync(string[] args, Action<ProcessStartInfo>? configure = null) =>
        CommandProcess.RunAsync(_run.Folder, args, configure);

    private QpletDbContext Open()
    {
        var services = new ServiceCollection().AddQpletData(
            new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_run.Folder, "test.db")}")
        );
        return services.BuildServiceProvider().GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<QpletDbContext>>().CreateDbContext();
    }
}
