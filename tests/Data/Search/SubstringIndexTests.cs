using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Search;

/// <summary>The indexes of substrings on SQLite change with the rows, in the same transaction.</summary>
public sealed class SubstringIndexTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_AddedChangedAndDeleted_AreFoundAsTheyAre()
    {
        await _database.MigrateAsync();
        await using var db = _database.Open();
        var owner = NewUser("anna", "Anna Blue", null);
        var track = NewTrack(owner, "Deep blue sea");
        db.AddRange(owner, track, NewTrack(owner, "Green"));
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync("Tracks", "BLUE")).ShouldBe(1);
        (await FindAsync("Users", "blue")).ShouldBe(1);
        (await FindAsync("Users", "nickname")).ShouldBe(0);

        track.Title = "Deep red sea";
        owner.Nickname = "The nickname";
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync("Tracks", "blue")).ShouldBe(0);
        (await FindAsync("Tracks", "red sea")).ShouldBe(1);
        (await FindAsync("Users", "nickname")).ShouldBe(1);

        (await db.Tracks.ExecuteUpdateAsync(set => set.SetProperty(t => t.Title, t => t.Title + "!"), Cancellation)).ShouldBe(2);
        (await FindAsync("Tracks", "en!")).ShouldBe(1);
        (await db.Tracks.ExecuteUpdateAsync(set => set.SetProperty(t => t.PlaybackCount, 7), Cancellation)).ShouldBe(2);

        (await db.Tracks.Where(t => t.Id == track.Id).ExecuteDeleteAsync(Cancellation)).ShouldBe(1);
        (await FindAsync("Tracks", "sea")).ShouldBe(0);
        await CheckAsync("Tracks");
        await CheckAsync("Users");
    }

    [Fact]
    public async Task Transaction_RolledBack_LeavesTheIndexAsItWas()
    {
        await _database.MigrateAsync();
        await using var db = _database.Open();
        await using (await db.Database.BeginTransactionAsync(Cancellation))
        {
            db.Add(NewUser("anna", "Anna Blue", null));
            await db.SaveChangesAsync(Cancellation);
        }

        (await FindAsync("Users", "anna")).ShouldBe(0);
        await CheckAsync("Users");
    }

    [Fact]
    public async Task BulkInsert_ManyRows_IndexesThem()
    {
        await _database.MigrateAsync();
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using (var insert = BulkInsert.For(db))
        {
            await insert.AddAsync(Enumerable.Range(0, 50).Select(number => NewUser($"user{number}", "Many", null)), Cancellation);
        }

        (await FindAsync("Users", "many")).ShouldBe(50);
        await CheckAsync("Users");
    }

    [Theory]
    [InlineData("DROP TRIGGER \"TracksSubstringsInsert\"")]
    [InlineData("DROP TABLE \"TracksSubstrings\"; DROP TRIGGER \"TracksSubstringsInsert\"")]
    public async Task Migrate_IncompleteIndex_CreatesItAgainWithAllRows(string loss)
    {
        await _database.MigrateAsync();
        await using var db = _database.Open();
        await db.Database.ExecuteSqlRawAsync(loss, Cancellation);
        var owner = NewUser("anna", "Anna", null);
        db.AddRange(owner, NewTrack(owner, "Not indexed"));
        await db.SaveChangesAsync(Cancellation);

        await _database.MigrateAsync();

        (await FindAsync("Tracks", "indexed")).ShouldBe(1);
        db.Add(NewTrack(owner, "Indexed as well"));
        await db.SaveChangesAsync(Cancellation);
        (await FindAsync("Tracks", "indexed")).ShouldBe(2);
        await CheckAsync("Tracks");
    }

    [Fact]
    public async Task Vacuum_AfterDeletions_KeepsTheRowsOfTheIndex()
    {
        await _database.MigrateAsync();
        await using var db = _database.Open();
        var users = Enumerable.Range(0, 200).Select(number => NewUser($"user{number}", $"Name {number}", null)).ToList();
        db.AddRange(users);
        await db.SaveChangesAsync(Cancellation);
        await db.Users.Where(user => user.Name.EndsWith('7')).ExecuteDeleteAsync(Cancellation);

        await db.Database.ExecuteSqlRawAsync("VACUUM", Cancellation);

        await CheckAsync("Users");
        (await FindAsync("Users", "name 19")).ShouldBe(10);
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    private async Task<int> FindAsync(string table, string text)
    {
        await using var db = _database.Open();
        var index = SubstringIndex.NameFor(table);
#pragma warning disable EF1002 // The name is that of an index of the model.
        return await db
            .Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM \"{index}\" WHERE \"{index}\" MATCH @p0", $"\"{text}\"")
            .SingleAsync(Cancellation);
#pragma warning restore EF1002
    }

    private async Task CheckAsync(string table)
    {
        await using var db = _database.Open();
        var index = SubstringIndex.NameFor(table);
#pragma warning disable EF1002 // The name is that of an index of the model.
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{index}\" (\"{index}\", rank) VALUES ('integrity-check', 1)", Cancellation);
#pragma warning restore EF1002
    }

    private static User NewUser(string username, string name, string? nickname) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Username = username,
            NormalizedUsername = username,
            Name = name,
            Nickname = nickname,
            Email = $"{username}@qplet.example",
            NormalizedEmail = $"{username}@qplet.example",
            PasswordHash = "x",
            CreatedAt = DateTime.UnixEpoch,
        };

    private static Track NewTrack(User owner, string title) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Title = title,
            OwnerId = owner.Id,
            CreatedAt = DateTime.UnixEpoch,
        };
}
