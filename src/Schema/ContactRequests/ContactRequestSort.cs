namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>The sort field of contact requests.</summary>
public sealed class ContactRequestSort : SortInputType<ContactRequest>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ContactRequest> members) => members.BindExplicitly().Field(request => request.CreatedAt);
}
