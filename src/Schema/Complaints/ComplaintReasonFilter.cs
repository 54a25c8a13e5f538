namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>The filter fields of reasons for complaints.</summary>
public sealed class ComplaintReasonFilter : FilterInputType<ComplaintReason>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ComplaintReason> members) =>
        members.BindExplicitly().Field(reason => reason.Id).Field(reason => reason.Title);
}
