namespace Qplet.GraphQL.Data.Releases;

internal sealed class ReleaseSourceConfiguration : IEntityTypeConfiguration<ReleaseSource>
{
    public void Configure(EntityTypeBuilder<ReleaseSource> builder)
    {
        builder.Property(s => s.Kind).HasDefaultValue(ReleaseSourceKind.Website);
        builder.Property(s => s.Title).HasMaxLength(TextLimits.Title);
        builder.Property(s => s.Url).HasMaxLength(TextLimits.SourceUrl);
        builder.HasIndex(s => new { s.ReleaseId, s.Id });
    }
}
