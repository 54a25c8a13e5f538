namespace Qplet.GraphQL.Schema.Events;

/// <summary>The sort field of interested users, in addition to those of the user.</summary>
public sealed class InterestSort : SortInputType<Interest>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Interest> members) => members.Field(link => link.CreatedAt, "interestedSince");
}
