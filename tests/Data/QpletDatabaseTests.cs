using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data;

public sealed class QpletDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-data-").FullName;

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_SaysSo()
    {
        var file = Path.Combine(_folder, "text.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);

        var failure = await FailureAsync(file);

        failure.Message.ShouldStartWith($"The file {file} is not a database of SQLite");
        failure.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_FolderThatIsMissing_SaysSo() =>
        (await FailureAsync(Path.Combine(_folder, "missing", "qplet.db"))).Message.ShouldContain("cannot be opened or created");

    [Fact]
    public async Task Migrate_DatabaseOfANewerVersion_IsRefused()
    {
        var file = Path.Combine(_folder, "newer.db");
        await using (var services = Services($"Data Source={file};Pooling=false"))
        {
            await services.GetRequiredService<QpletDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
            await using var db = await services
                .GetRequiredService<IDbContextFactory<QpletDbContext>>()
                .CreateDbContextAsync(TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_Later', '99.0.0')",
                TestContext.Current.CancellationToken
            );
        }

        (await FailureAsync(file)).Message.ShouldContain("newer version of the server: it has the migration 20990101000000_Later");
    }

    [Fact]
    public async Task Migrate_ServerThatDoesNotAnswer_IsTransientAndHidesThePassword()
    {
        var failure = await FailureAsync(DatabaseProvider.PostgreSql, "Host=127.0.0.1;Port=1;Username=qplet;Password=secret");

        failure.Message.ShouldStartWith("The PostgreSQL server at 127.0.0.1 does not answer");
        failure.Message.ShouldNotContain("secret");
        failure.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task Migrate_ConnectionStringWithAnUnknownWord_SaysSo() =>
        (await FailureAsync(DatabaseProvider.PostgreSql, "Host=127.0.0.1;Usernam=qplet")).Message.ShouldContain("ConnectionStrings:Qplet is not valid");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<DatabaseException> FailureAsync(string file) => FailureAsync(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=false");

    private static async Task<DatabaseException> FailureAsync(DatabaseProvider provider, string connectionString)
    {
        await using var services = Services(connectionString, provider);
        return await Should.ThrowAsync<DatabaseException>(() =>
            services.GetRequiredService<QpletDatabase>().MigrateAsync(TestContext.Current.CancellationToken)
        );
    }

    private static ServiceProvider Services(string connectionString, DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new ServiceCollection().AddLogging().AddQpletData(new DatabaseSettings(provider, connectionString)).BuildServiceProvider();
}
