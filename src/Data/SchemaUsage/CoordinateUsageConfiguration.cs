namespace Qplet.GraphQL.Data.SchemaUsage;

internal sealed class CoordinateUsageConfiguration : IEntityTypeConfiguration<CoordinateUsage>
{
    public void Configure(EntityTypeBuilder<CoordinateUsage> builder)
    {
        builder.HasKey(usage => new
        {
            usage.Day,
            usage.ClientName,
            usage.ClientVersion,
            usage.Coordinate,
        });
        builder.Property(usage => usage.ClientName).HasMaxLength(UsageClient.MaxNameLength);
        builder.Property(usage => usage.ClientVersion).HasMaxLength(UsageClient.MaxVersionLength);
        builder.Property(usage => usage.Coordinate).HasMaxLength(CoordinateUsage.MaxLength);
    }
}
