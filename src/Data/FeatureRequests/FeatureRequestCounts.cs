using System.Linq.Expressions;

namespace Qplet.GraphQL.Data.FeatureRequests;

/// <summary>Maintains the numbers of votes. Call these methods in the transaction of the change.</summary>
public static class FeatureRequestCounts
{
    /// <summary>The number of users whose votes count for a request. A user who voted for several requests that were merged counts once.</summary>
    internal static Expression<Func<FeatureRequest, int>> NumberOfVoters { get; } = r => r.CountedVotes.Select(v => v.UserId).Distinct().Count();

    /// <summary>Counts the votes of these requests again.</summary>
    public static Task CountVotersAsync(this IQueryable<FeatureRequest> requests, CancellationToken cancellationToken) =>
        requests.ExecuteUpdateAsync(set => set.SetProperty(r => r.VoteCount, NumberOfVoters), cancellationToken);
}
