using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Events;

public sealed class AttendeeSearchTests : CatalogueTests
{
    [Theory]
    [InlineData("BO", "bob")]
    [InlineData("hidden")]
    [InlineData("gone")]
    [InlineData(" ", "bob", "cleo")]
    public async Task AttendeesAndInterestedUsers_Searched_AreThoseThatTheViewerFinds(string search, params string[] usernames)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var planned = await AddEventAsync(ada, "Party");
        foreach (var name in (string[])["bob", "cleo", "hidden", "gone"])
        {
            var user = await Gateway.AddUserAsync(name, change: user => user.DeletedAt = name == "gone" ? user.CreatedAt : null);
            await ComeAsync(user, planned);
            if (name == "hidden")
            {
                await BlockAsync(user, ada);
            }
        }
        const string Document =
            "query ($id: ID!, $search: String) { event(id: $id) { attendees(search: $search) { totalCount nodes { username } } "
            + "interestedUsers(search: $search) { totalCount nodes { username } } } }";

        var answer = (await Gateway.AskAsync(Document, ada, new { id = IdOf(planned), search })).WithoutErrors();

        foreach (var list in (string[])["attendees", "interestedUsers"])
        {
            Texts(answer, $"event.{list}.nodes", "username").Order().ShouldBe(usernames);
            answer.Text($"event.{list}.totalCount").ShouldBe($"{usernames.Length}");
        }
    }

    private Task ComeAsync(User user, Event planned) =>
        Gateway.SaveAsync(
            new Attendance
            {
                EventId = planned.Id,
                UserId = user.Id,
                StartsAt = planned.StartsAt,
                CreatedAt = NextMoment(),
            },
            new Interest
            {
                EventId = planned.Id,
                UserId = user.Id,
                CreatedAt = NextMoment(),
            }
        );
}
