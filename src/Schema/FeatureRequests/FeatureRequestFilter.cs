using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>The filter fields of feature requests.</summary>
public sealed class FeatureRequestFilter : FilterInputType<FeatureRequest>
{
    private static readonly Dictionary<bool, Expression<Func<FeatureRequest, Guid, bool>>> s_hasVoted = new()
    {
        [true] = static (request, viewerId) => request.CountedVotes.Any(vote => vote.UserId == viewerId),
        [false] = static (request, viewerId) => !request.CountedVotes.Any(vote => vote.UserId == viewerId),
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<FeatureRequest> members) =>
        members
            .BindExplicitly()
            .Field(request => request.Id)
            .Field(request => request.Title)
            .Field(request => request.Author)
            .Field(request => request.State)
            .Field(request => request.IsApproved)
            .Field(request => request.MergedInto)
            .Field(request => request.CreatedAt)
            .Field(request => request.VoteCount)
            .Computed("viewerHasVoted", static resolver => ViewerBinder.Of(resolver.User).RequireId(), s_hasVoted);
}
