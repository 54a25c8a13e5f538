using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportRepetitionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("1", TrackJson), ("2", ReleaseJson), ("3", CommentsJson), ("4", ConversationJson)];

        (await ImportAsync(database, files)).HasChanges.ShouldBeTrue();

        var again = await ImportAsync(database, files);
        again.Counts.ShouldAllBe(c => c.Created == 0 && c.Updated == 0);
        again.Counts.Sum(c => c.Unchanged).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Import_FilesInAnotherOrder_StoresTheSame()
    {
        await using var one = await TestDatabase.MigratedAsync();
        await using var other = await TestDatabase.MigratedAsync();

        await ImportAsync(one, ("1", TrackJson), ("2", ReleaseJson), ("3", CommentsJson), ("4", ConversationJson));
        await ImportAsync(other, ("9", TrackJson), ("8", ReleaseJson), ("7", CommentsJson), ("6", ConversationJson));

        await using var db = one.Open();
        await using var db2 = other.Open();
        (await db.Users.OrderBy(u => u.Id).Select(u => u.Username + u.Name).ToListAsync(Cancellation)).ShouldBe(
            await db2.Users.OrderBy(u => u.Id).Select(u => u.Username + u.Name).ToListAsync(Cancellation)
        );
    }

    [Fact]
    public async Task Import_RegistrationOfAnAccountThatWasRemoved_DoesNotBringItBack()
    {
        await using var database = await TestDatabase.MigratedAsync();
        (string, string)[] files = [("registration.json", """{"data": {"name": "Ada", "email": "Ada@Example.com", "type": "author"}}""")];
        await using (var db = database.Open())
        {
            db.Add(
                new User
                {
                    Id = Guid.CreateVersion7(),
                    Username = "ada",
                    NormalizedUsername = "ada",
                    Name = "Ada",
                    Email = "ada@example.com",
                    NormalizedEmail = "ada@example.com",
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
        (await ImportAsync(database, files)).Counts.Single(c => c.Kind == "users").Created.ShouldBe(0);
        await using (var db = database.Open())
        {
            var ada = await db.Users.SingleAsync(Cancellation);
            ada.DeletedAt = ada.CreatedAt;
            await db.RemovePersonalDataAsync(ada, ada.CreatedAt, Cancellation);
            await db.SaveChangesAsync(Cancellation);
            (await db.FormerUsernames.Select(n => n.NormalizedUsername).ToListAsync(Cancellation)).ShouldAllBe(name => name.StartsWith("retired:"));
        }

        (await ImportAsync(database, files)).HasChanges.ShouldBeFalse();

        await using var after = database.Open();
        (await after.Users.SingleAsync(Cancellation)).Email.ShouldBeNull();
    }

    [Fact]
    public async Task Import_LikesMadeHere_Stay()
    {
        await using var database = await TestDatabase.MigratedAsync();
        await ImportAsync(database, ("t.json", TrackJson));
        await using (var db = database.Open())
        {
            var track = await db.Tracks.SingleAsync(Cancellation);
            var like = new Reactions.Reaction
            {
                Id = Guid.CreateVersion7(),
                UserId = track.OwnerId,
                CreatedAt = TimeProvider.System.UtcMoment(),
            }.About(new SubjectKey(Tracks.Track.KindName, track.Id));
            db.Reactions.Add(like);
            await db.SaveChangesAsync(Cancellation);
            await Reactions.ReactionCounts.CountAsync(db, like, 1, Cancellation);
        }

        (await ImportAsync(database, ("t.json", TrackJson))).HasChanges.ShouldBeFalse();

        await using var after = database.Open();
        (await after.Tracks.SingleAsync(Cancellation)).LikeCount.ShouldBe(1);
    }

    [Fact]
    public async Task Import_ResponsesOfBothApis_StoresEachOnce()
    {
        var folder = FolderOfResponses();
        await using var database = await TestDatabase.MigratedAsync();
        await using var seeded = await SampleSeederTests.Seeded.MakeAsync();
        foreach (var one in (TestDatabase[])[database, seeded])
        {
            var import = one.Services.GetRequiredService<ResponseImport>();
            var report = await import.ImportAsync(folder!, progress: null, Cancellation);

            report.Files.ShouldBeGreaterThan(90);
            report.Problems.Where(p => p.IsError).ShouldAllBe(p => p.Message.Contains("skipped", StringComparison.Ordinal));
            (await import.ImportAsync(folder!, progress: null, Cancellation)).HasChanges.ShouldBeFalse();
        }

        await using var db = database.Open();
        (await db.Tracks.AnyAsync(t => t.Title == "Rolling in the Deep" || t.Title == "Rolling in the Deep (Updated)", Cancellation)).ShouldBeTrue();
        (await db.Conversations.CountAsync(Cancellation)).ShouldBeGreaterThan(3);
        (await db.Users.AnyAsync(u => u.Role == UserRole.Admin, Cancellation)).ShouldBeTrue();
    }

    private static string FolderOfResponses([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Responses");
}
