using System.Text;
using Microsoft.EntityFrameworkCore;
using static Qplet.GraphQL.Data.Import.SavedResponses;

namespace Qplet.GraphQL.Data.Import;

public sealed class ResponseImportProblemsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{\"data\": {\"id\": 1,\n  \"title\" \"x\"}}", "line 2, column 11")]
    [InlineData("{\"data\": [", "line 1, column 11")]
    [InlineData("not json", "line 1, column 2")]
    [InlineData("", "line 1, column 1")]
    public async Task Import_BrokenFile_IsReportedWithLineAndColumnAndOthersAreImported(string content, string place)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("a-broken.json", content), ("b-good.json", TrackJson));

        var problem = report.Problems.Single();
        (problem.File, problem.Place, problem.IsError).ShouldBe(("a-broken.json", place, true));
        await using var db = database.Open();
        (await db.Tracks.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"data": [{"id": "AF", "name": "Afghanistan"}, {"colour": "red"}]}""", "$.data[1]")]
    [InlineData("""{"data": 12}""", "$.data")]
    [InlineData("""{"rows": [1, 2]}""", "$")]
    [InlineData("""{"data": [{"id": 99999999999, "title": "Too far", "subcategory": "game"}]}""", "$.data[0]")]
    [InlineData("""{"data": {"id": 5, "title": "Half a \ud83d pair", "subcategory": "game"}}""", "$.data")]
    [InlineData("""{"message": "Unauthenticated."}""", "$")]
    [InlineData("""{"status": "fail", "code": 422, "message": "Validation failed.", "errors": []}""", "$")]
    public async Task Import_WhatCannotBeStored_IsReportedWithItsPath(string content, string path)
    {
        await using var database = await TestDatabase.MigratedAsync();

        var report = await ImportAsync(database, ("a.json", content));

        (report.Problems.Single().Place, report.Problems.Single().IsError).ShouldBe((path, true));
    }

    [Fact]
    public async Task Import_TooLongTitle_IsCutAndNoted()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var title = new StringBuilder().Insert(0, "long ", 100).ToString();

        var report = await ImportAsync(database, ("r.json", $$"""{"data": {"id": 1, "title": "{{title}}", "subcategory": "game" } }"""));

        report.Problems.Single().Message.ShouldContain("title");
        await using var db = database.Open();
        (await db.Releases.SingleAsync(Cancellation)).Title.Length.ShouldBe(TextLimits.Title);
    }
}
