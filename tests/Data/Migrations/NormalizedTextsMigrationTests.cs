using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>The migration that brings stored texts into Normalization Form C.</summary>
public sealed class NormalizedTextsMigrationTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const string MigrationBefore = "AddSchemaUsage";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Migrate_DecomposedTexts_AreComposedWithTheirWordsAndSortKeys(DatabaseProvider provider)
    {
        await using var database = server.NewDatabase(provider);
        await database.MigrateAsync();
        Guid trackId;
        await using (var db = database.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(MigrationBefore, Cancellation);
            var owner = SearchRows.NewUser("owner", "Zoe\u0308");
            owner.Email = owner.NormalizedEmail = "zoe\u0308@qplet.example";
            var track = SearchRows.NewTrack(owner, "\u1100\u1161\u11A8 Cafe\u0301");
            var longer = SearchRows.NewTrack(owner, new string('\u0958', 255));
            trackId = track.Id;
            db.AddRange(
                owner,
                Same("one", "lea\u0301"),
                Same("two", "le\u00E1"),
                track,
                longer,
                SearchRows.NewTrack(owner, "Plain"),
                SearchRows.NewComment(owner, track, "Nai\u0308ve")
            );
            await db.SaveChangesAsync(Cancellation);
        }

        await database.Services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);

        await using var upgraded = database.Open();
        var user = await upgraded.Users.SingleAsync(user => user.Username == "owner", Cancellation);
        (user.Name, user.Email, user.NormalizedEmail).ShouldBe(("Zo\u00EB", "zo\u00EB@qplet.example", "zo\u00EB@qplet.example"));
        (await upgraded.Tracks.SingleAsync(track => track.Id == trackId, Cancellation)).Title.ShouldBe("\uAC01 Caf\u00E9");
        (await upgraded.Tracks.CountAsync(track => track.SortTitle == "\uAC01 cafe", Cancellation)).ShouldBe(1);
        (await upgraded.Tracks.CountAsync(track => track.SortTitle == "plain", Cancellation)).ShouldBe(1);
        (await upgraded.Tracks.Select(track => track.Title).ToListAsync(Cancellation))
            .Count(static title => title.StartsWith('\u0958'))
            .ShouldBe(1, "A text that became too long stays.");
        (await upgraded.Comments.SingleAsync(Cancellation)).Content.ShouldBe("Na\u00EFve");
        (await upgraded.Users.Where(user => user.Username != "owner").Select(user => user.NormalizedEmail).Distinct().CountAsync(Cancellation)).ShouldBe(2);
        var found = await database.Services.GetRequiredService<SearchReader>().FindAsync(SearchTerm.Parse("\uAC01"), null, null, false, 10, Cancellation);
        found.ShouldHaveSingleItem().Subject.Id.ShouldBe(trackId);
        var problems = new List<string>();
        await database.Services.GetRequiredService<QpletDatabase>().CheckAsync(problems.Add, Cancellation);
        problems.Where(static line => line.Contains("earch", StringComparison.Ordinal)).ShouldBeEmpty();

        static Users.User Same(string username, string local)
        {
            var user = SearchRows.NewUser(username, username);
            user.Email = user.NormalizedEmail = $"{local}@qplet.example";
            return user;
        }
    }
}
