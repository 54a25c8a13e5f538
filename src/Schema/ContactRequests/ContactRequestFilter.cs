namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>The filter fields of contact requests.</summary>
public sealed class ContactRequestFilter : FilterInputType<ContactRequest>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ContactRequest> members) =>
        members
            .BindExplicitly()
            .Field(request => request.Id)
            .Field(request => request.Name)
            .Field(request => request.Email)
            .Field(request => request.Author)
            .Field(request => request.CreatedAt);
}
