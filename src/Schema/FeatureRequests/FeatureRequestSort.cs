namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>The sort fields of feature requests.</summary>
public sealed class FeatureRequestSort : SortInputType<FeatureRequest>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<FeatureRequest> members) =>
        members.BindExplicitly().Field(request => request.Title).Field(request => request.CreatedAt).Field(request => request.VoteCount);
}
