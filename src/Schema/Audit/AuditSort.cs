namespace Qplet.GraphQL.Schema.Audit;

/// <summary>The sort field of the records of actions of admins.</summary>
public sealed class AuditSort : SortInputType<AuditEntry>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<AuditEntry> members) => members.BindExplicitly().Field(entry => entry.CreatedAt);
}
