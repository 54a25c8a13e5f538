using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class PlatformConfiguration : IEntityTypeConfiguration<Platform>
{
    private const int ColorLength = 16;

    public void Configure(EntityTypeBuilder<Platform> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(TextLimits.Code);
        builder.Property(p => p.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(p => p.Name, p => p.SortName);
        builder.Property(p => p.Website).HasMaxLength(TextLimits.Url);
        builder.Property(p => p.Color).HasMaxLength(ColorLength);
        builder
            .HasMany(p => p.Countries)
            .WithMany()
            .UsingEntity<PlatformCountry>(
                right => right.HasOne(l => l.Country).WithMany().HasForeignKey(l => l.CountryCode),
                left => left.HasOne(l => l.Platform).WithMany(p => p.CountryLinks).HasForeignKey(l => l.PlatformId)
            );
        builder
            .HasMany(p => p.Subcategories)
            .WithMany(s => s.Platforms)
            .UsingEntity<PlatformSubcategory>(
                right => right.HasOne(l => l.Subcategory).WithMany().HasForeignKey(l => l.SubcategoryCode),
                left => left.HasOne(l => l.Platform).WithMany(p => p.SubcategoryLinks).HasForeignKey(l => l.PlatformId)
            );
        builder.HasIndex(p => new { p.SortName, p.Id });
        builder.HasIndex(p => new { p.Name, p.Id });
        builder.HasIndex(p => p.Code);
    }
}
