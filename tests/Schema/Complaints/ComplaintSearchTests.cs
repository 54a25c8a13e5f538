using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Complaints;

public sealed class ComplaintSearchTests : CatalogueTests
{
    [Theory]
    [InlineData("STOLEN", "Stolen from me", "Stolen from us")]
    [InlineData("secret", "Look at it", "Stolen from us")]
    [InlineData("nothing")]
    public async Task Complaints_SearchedByAnAdmin_AreThoseWithTheTextInMessageOrSnapshot(string search, params string[] messages)
    {
        await AddComplaintsAsync();

        (await FindAsync(await Gateway.AddUserAsync("root", UserRole.Admin), search)).ShouldBe(messages);
    }

    [Theory]
    [InlineData("STOLEN", "Stolen from me")]
    [InlineData("secret")]
    [InlineData(null, "Look at it", "Stolen from me")]
    public async Task Complaints_SearchedByTheirAuthor_AreOwnOnesWithTheTextInTheMessage(string? search, params string[] messages)
    {
        var ada = await AddComplaintsAsync();

        (await FindAsync(ada, search)).ShouldBe(messages);
    }

    private async Task<string[]> FindAsync(User viewer, string? search)
    {
        var answer = await Gateway.AskAsync("query ($search: String) { complaints(search: $search) { totalCount nodes { message } } }", viewer, new { search });
        var messages = Texts(answer.WithoutErrors(), "complaints.nodes", "message");
        answer.Text("complaints.totalCount").ShouldBe($"{messages.Length}");
        return [.. messages.Order(StringComparer.Ordinal)];
    }

    private async Task<User> AddComplaintsAsync()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var reason = new ComplaintReason
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Title = "Other",
            Kinds = Track.KindName,
        };
        await Gateway.SaveAsync(reason);
        await AddAsync(ada, reason, "Stolen from me", "Deep", null);
        await AddAsync(ada, reason, "Look at it", "A secret", null);
        await AddAsync(bob, reason, "Stolen from us", "Wide", "The SECRET text");
        return ada;
    }

    private async Task AddAsync(User author, ComplaintReason reason, string message, string title, string? content) =>
        await Gateway.SaveAsync(
            new Complaint
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                AuthorId = author.Id,
                ReasonId = reason.Id,
                Message = message,
                SnapshotTitle = title,
                SnapshotContent = content,
                CreatedAt = NextMoment(),
            }.About(KeyOf(await AddTrackAsync(author, title)))
        );
}
