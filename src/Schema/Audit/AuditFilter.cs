namespace Qplet.GraphQL.Schema.Audit;

/// <summary>The filter fields of the records of actions of admins.</summary>
public sealed class AuditFilter : FilterInputType<AuditEntry>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<AuditEntry> members) =>
        members
            .BindExplicitly()
            .Field(entry => entry.Id)
            .Field(entry => entry.Admin)
            .Field(entry => entry.Action)
            .Field(entry => entry.TargetType)
            .Field(entry => entry.CreatedAt);
}
