using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>A test with feature requests of its own.</summary>
public abstract class RoadmapTests : CatalogueTests
{
    protected const string Vote =
        "mutation ($id: ID!) { voteForFeature(input: { featureRequestId: $id }) { featureRequest { id voteCount viewerHasVoted } "
        + "errors { __typename ... on Error { __isError: __typename message } } } }";

    protected const string Unvote =
        "mutation ($id: ID!) { removeFeatureVote(input: { featureRequestId: $id }) { featureRequest { id voteCount viewerHasVoted } "
        + "errors { __typename } } }";

    protected async Task<FeatureRequest> AddRequestAsync(User author, string title, Action<FeatureRequest>? change = null)
    {
        var request = new FeatureRequest
        {
            AuthorId = author.Id,
            Title = title,
            Description = $"{title}, please.",
            IsApproved = true,
            CreatedAt = NextMoment(),
        };
        change?.Invoke(request);
        await Gateway.SaveAsync(request);
        return request;
    }

    protected async Task<Answer> VoteAsync(User? user, FeatureRequest request) => await Gateway.AskAsync(Vote, user, new { id = IdOf(request) });

    protected async Task<Answer> UnvoteAsync(User? user, FeatureRequest request) => await Gateway.AskAsync(Unvote, user, new { id = IdOf(request) });

    /// <summary>The stored number of votes for a request.</summary>
    protected async Task<int> CountOfAsync(FeatureRequest request)
    {
        await using var db = Gateway.Open();
        return await db.FeatureRequests.Where(row => row.Id == request.Id).Select(row => row.VoteCount).SingleAsync(Cancellation);
    }
}
