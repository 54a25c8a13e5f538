using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;

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
        var users = await db.Users.CountAsync(TestContext.Current.CancellationToken);
        users.ShouldBeOneOf(0, 200);
        (await db.Conversations.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(users == 0 ? 0 : 500);
        (await db.Tracks.AnyAsync(track => track.LikeCount > 0, TestContext.Current.CancellationToken)).ShouldBe(users > 0);
    }

    private static QpletDbContext Open(string file)
    {
        var services = new ServiceCollection().AddQpletData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}"));
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
    }
}
