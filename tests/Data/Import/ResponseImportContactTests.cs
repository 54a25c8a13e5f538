using Microsoft.EntityFrameworkCore;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportContactTests
{
    private const string Contacts = """
        {"data": [
          {"id": "11111111-bfa6-4657-a2d7-07930c371255", "name": "Hope", "email": "hope@durgan.example", "message": " Please call me. "},
          {"id": "22222222-bfa6-4657-a2d7-07930c371255", "name": "Erik", "email": null, "message": "No address"},
          {"id": null, "name": null, "email": null, "message": null}
        ]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ContactRequests_StoresThoseThatAreWholeOnce()
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("contact.json", Contacts));

        report.Problems.Select(problem => (problem.Place, problem.IsError)).ShouldBe([("$.data[1]", true)]);
        report.Counts.ShouldBe([new ImportCount("contact requests", 1, 0, 0, 1)]);
        (await ImportAsync(database, ("contact.json", Contacts))).HasChanges.ShouldBeFalse();
        await using var db = database.Open();
        var request = await db.ContactRequests.SingleAsync(Cancellation);
        (request.Name, request.Email, request.Message, request.AuthorId).ShouldBe(("Hope", "hope@durgan.example", "Please call me.", null));
    }

    [Fact]
    public async Task Import_ContactRequestWithATooLongAddress_IsLeftOut()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var address = new string('a', TextLimits.Email) + "@durgan.example";

        var report = await ImportAsync(database, ("contact.json", Contacts.Replace("hope@durgan.example", address, StringComparison.Ordinal)));

        report.Problems.Count(problem => problem.IsError).ShouldBe(2);
        await using var db = database.Open();
        (await db.ContactRequests.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
