namespace Qplet.GraphQL.Data.Reference;

internal sealed class PlatformSubcategoryConfiguration : IEntityTypeConfiguration<PlatformSubcategory>
{
    public void Configure(EntityTypeBuilder<PlatformSubcategory> builder)
    {
        builder.HasKey(l => new { l.PlatformId, l.SubcategoryCode });
        builder.Property(l => l.SubcategoryCode).HasMaxLength(TextLimits.Code);
        builder.HasIndex(l => new { l.SubcategoryCode, l.PlatformId });
    }
}
