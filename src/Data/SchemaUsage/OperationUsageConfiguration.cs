namespace Qplet.GraphQL.Data.SchemaUsage;

internal sealed class OperationUsageConfiguration : IEntityTypeConfiguration<OperationUsage>
{
    public void Configure(EntityTypeBuilder<OperationUsage> builder)
    {
        builder.HasKey(usage => new
        {
            usage.Day,
            usage.ClientName,
            usage.ClientVersion,
            usage.DocumentHash,
            usage.OperationName,
            usage.Kind,
        });
        builder.Property(usage => usage.ClientName).HasMaxLength(UsageClient.MaxNameLength);
        builder.Property(usage => usage.ClientVersion).HasMaxLength(UsageClient.MaxVersionLength);
        builder.Property(usage => usage.DocumentHash).HasMaxLength(TextLimits.ContentHash);
        builder.Property(usage => usage.OperationName).HasMaxLength(CountedOperation.MaxNameLength);
        builder.Property(usage => usage.Kind).HasMaxLength(CountedOperation.MaxKindLength);
    }
}
