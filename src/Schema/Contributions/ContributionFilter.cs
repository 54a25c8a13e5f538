namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The filter fields of contributions.</summary>
public sealed class ContributionFilter : FilterInputType<Contribution>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Contribution> members) =>
        members
            .BindExplicitly()
            .Field(contribution => contribution.Id)
            .Field(contribution => contribution.Kind)
            .Field(contribution => contribution.State)
            .Field(contribution => contribution.Author)
            .Field(contribution => contribution.Release)
            .Field(contribution => contribution.CreatedAt);
}
