using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>The filter fields of complaints.</summary>
public sealed class ComplaintFilter : FilterInputType<Complaint>
{
    /// <inheritdoc />
    protected override IEnumerable<FilterGroup> Groups => [SubjectFilter.Of<Complaint>()];

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Complaint> members) =>
        members
            .BindExplicitly()
            .Field(complaint => complaint.Id)
            .Field(complaint => complaint.Author)
            .Field(complaint => complaint.Reason)
            .Field(complaint => complaint.State)
            .Field(complaint => complaint.CreatedAt);
}
