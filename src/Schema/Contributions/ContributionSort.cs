namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The sort fields of contributions.</summary>
public sealed class ContributionSort : SortInputType<Contribution>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Contribution> members) => members.BindExplicitly().Field(contribution => contribution.CreatedAt);
}
