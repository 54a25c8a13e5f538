using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Writing;

public sealed class WalCheckpointerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_WhileAReaderKeepsItsTransactionOpen_ShowsWhatCannotBeWrittenBack()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var watch = database.Services.GetRequiredService<WalCheckpointer>();
        await AddPlatformAsync(database, "before");
        (await watch.CheckAsync(Cancellation)).PendingPages.ShouldBe(0);
        await using var db = database.Open();
        await using (var reader = new SqliteConnection(db.Database.GetConnectionString()))
        {
            await reader.OpenAsync(Cancellation);
            await using var transaction = reader.BeginTransaction(deferred: true);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM \"Platforms\"";
            await command.ExecuteScalarAsync(Cancellation);

            await AddPlatformAsync(database, "after");

            var state = await watch.CheckAsync(Cancellation);
            state.PendingPages.ShouldBeGreaterThan(0);
            state.Size.ShouldBeGreaterThan(0);
        }

        (await watch.CheckAsync(Cancellation)).PendingPages.ShouldBe(0);
    }

    private static async Task AddPlatformAsync(TestDatabase database, string code)
    {
        await using var db = database.Open();
        db.Add(new Platform { Code = code, Name = code });
        await db.SaveChangesAsync(Cancellation);
    }
}
