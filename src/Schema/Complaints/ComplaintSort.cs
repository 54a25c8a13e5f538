namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>The sort field of complaints.</summary>
public sealed class ComplaintSort : SortInputType<Complaint>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Complaint> members) => members.BindExplicitly().Field(complaint => complaint.CreatedAt);
}
