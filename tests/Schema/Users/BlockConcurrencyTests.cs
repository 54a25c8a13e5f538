using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>What a user does at the moment of a block ends with the block.</summary>
public sealed class BlockConcurrencyTests : CatalogueTests
{
    private const int Rounds = 8;

    [Fact]
    public async Task Block_WhileTheOtherFollowsAndAddsADate_LeavesNeither()
    {
        await AddReferenceAsync();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Verified));
        var release = await AddReleaseAsync(ada, "Soon", null, DateOn(new DateTime(2027, 5, 12, 0, 0, 0, DateTimeKind.Utc), "FR", 1));
        await using var db = Gateway.Open();
        var dateId = await db.ReleaseDates.Where(date => date.ReleaseId == release.Id).Select(date => date.Id).SingleAsync(Cancellation);
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await Task.WhenAll(
                Task.Run(() => ChangeAsync(fan, "followUser", new { userId = IdOf("User", ada.Id) })),
                Task.Run(() => ChangeAsync(fan, "addToCalendar", new { releaseDateId = IdOf("ReleaseDate", dateId) })),
                Task.Run(() => ChangeAsync(ada, "blockUser", new { userId = IdOf("User", fan.Id) }))
            );

            answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
            (await db.Follows.CountAsync(Cancellation), await db.CalendarEntries.CountAsync(Cancellation)).ShouldBe((0, 0), $"round {round}");
            (await db.ReleaseDates.Where(date => date.Id == dateId).Select(date => date.CalendarCount).SingleAsync(Cancellation)).ShouldBe(0);
            await ChangeAsync(ada, "unblockUser", new { userId = IdOf("User", fan.Id) });
        }
    }

    private Task<Answer> ChangeAsync(User user, string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return Gateway.AskAsync($"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename }} }} }}", user, new { input });
    }
}
