using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The first start of the server, as a process.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Start_InAnEmptyFolder_SaysWhatItDoesAndWhatToDoFirst()
    {
        using var server = new StartProcess();

        await server.WaitForAsync("Stop ");

        var steps = (string[])["Preparing the database start.db", "Creating sample data", "Sign in ", "Password ", "First query"];
        var places = steps.Select(step => server.Output.IndexOf(step, StringComparison.Ordinal)).ToArray();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBeInOrder();
        server.Output.ShouldNotContain("warn:");
        server.Output.ShouldNotContain("fail:");
        (await server.EndAsync("TERM")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Start_InProduction_WarnsOnlyOfTheMissingMailServer()
    {
        using var server = new StartProcess("Production", ("Authentication__SigningKey", new string('k', 32)));

        await server.WaitForAsync("Application started");

        (await server.EndAsync("TERM")).ShouldBe((0, ""));
        var loud = server.Output.Split('\n').Where(line => Regex.IsMatch(line, "\"LogLevel\":\"(Warning|Error|Critical)\"")).ToList();
        loud.Single().ShouldContain("Mail:Host");
        Directory
            .EnumerateFiles(server.Folder, "key-*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .ShouldBeEmpty();
        await using var db = Open(server.Database);
        (await db.Users.AnyAsync(user => user.Id != BuiltInAccount.Id, TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await db.Genres.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Folder", false)]
    [InlineData("S3", true)]
    public async Task Start_WithAStoreOfFiles_LoadsTheSdkOfTheObjectStoreOnlyForThat(string store, bool isLoaded)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The assemblies of another process are read on Linux only.");
        using var server = new StartProcess(
            "Production",
            ("Authentication__SigningKey", new string('k', 32)),
            ("Media__Store", store),
            ("Media__S3__Bucket", "files"),
            ("Media__S3__Endpoint", "http://127.0.0.1:1"),
            ("Media__S3__AccessKey", "key"),
            ("Media__S3__SecretKey", "secret")
        );

        await server.WaitForAsync("Application started");

        var loaded = server.LoadedAssemblies();
        loaded.ShouldContain("Qplet.GraphQL.Data");
        loaded.Contains("Qplet.GraphQL.ObjectStorage").ShouldBe(isLoaded);
        loaded.Any(static name => name.StartsWith("AWSSDK", StringComparison.Ordinal)).ShouldBe(isLoaded);
        (await server.EndAsync("TERM")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Start_ThatWouldSeedInProduction_IsRefusedInASentence()
    {
        using var server = new StartProcess("Production", ("Authentication__SigningKey", new string('k', 32)), ("Database__SeedWhenEmpty", "true"));

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => server.WaitForAsync("Application started"));

        refusal.Message.ShouldContain("`db seed --in-production`");
        refusal.Message.ShouldNotContain("Exception");
        File.Exists(server.Database).ShouldBeFalse();
    }

    [Fact]
    [Trait("Database", "Any")]
    public async Task Start_OnAPostgreSqlDatabaseThatDoesNotExist_CreatesItWithoutAnError()
    {
        var server = Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "There is no PostgreSQL: set QPLET_TEST_POSTGRES.");
        var settings = new DatabaseSettings(
            DatabaseProvider.PostgreSql,
            Regex.Replace(server!, "Database=[^;]*", $"Database=qplet_start_{Guid.NewGuid():N}", RegexOptions.IgnoreCase)
        );
        try
        {
            using var process = new StartProcess("Development", ("ConnectionStrings__Qplet", settings.ConnectionString));
            await process.WaitForAsync("Stop ");

            process.Output.ShouldContain(settings.Location);
            process.Output.ShouldNotContain("fail:");
            process.Output.ShouldNotContain("warn:");
            (await process.EndAsync("TERM")).ShouldBe((0, ""));
        }
        finally
        {
            await using var db = Open(settings);
            await db.Database.EnsureDeletedAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("KILL", 137)]
    public async Task Start_InterruptedWhileSeeding_LeavesAllOrNothing(string signal, int interrupted)
    {
        using var server = new StartProcess();
        await server.WaitForAsync("Creating sample data");

        var (exitCode, errors) = await server.EndAsync(signal);

        // A server that had already started when the signal came is stopped as usual.
        exitCode.ShouldBeOneOf(0, interrupted);
        if (exitCode is 130 or 143)
        {
            errors.ShouldContain("the next start begins again");
        }
        await using var db = Open(server.Database);
        var users = await db.Users.CountAsync(user => user.Id != BuiltInAccount.Id, TestContext.Current.CancellationToken);
        users.ShouldBeOneOf(0, 200);
        (await db.Conversations.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(users == 0 ? 0 : 500);
        (await db.Tracks.AnyAsync(track => track.LikeCount > 0, TestContext.Current.CancellationToken)).ShouldBe(users > 0);
    }

    private static QpletDbContext Open(string file) => Open(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}"));

    private static QpletDbContext Open(DatabaseSettings settings)
    {
        var services = new ServiceCollection().AddQpletData(settings);
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
    }
}
