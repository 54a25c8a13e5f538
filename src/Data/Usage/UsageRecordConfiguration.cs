using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

internal sealed class UsageRecordConfiguration : IEntityTypeConfiguration<UsageRecord>
{
    public void Configure(EntityTypeBuilder<UsageRecord> builder)
    {
        builder.HasKey(record => new { record.Key, record.RecordedAt });
        builder.HasSubject();
        builder.HasIndex([nameof(UsageRecord.SubjectId), nameof(UsageRecord.Kind)], "IX_UsageRecords_Uncounted").HasFilter("\"CountedAt\" IS NULL");
        builder.HasIndex(record => new { record.UserId, record.SubjectId }).HasFilter("\"UserId\" IS NOT NULL");
        builder.HasIndex(record => record.ExpiresAt);
    }
}
