namespace Qplet.GraphQL.Data.Reference;

internal sealed class PlatformCountryConfiguration : IEntityTypeConfiguration<PlatformCountry>
{
    public void Configure(EntityTypeBuilder<PlatformCountry> builder)
    {
        builder.HasKey(l => new { l.PlatformId, l.CountryCode });
        builder.Property(l => l.CountryCode).HasMaxLength(Country.CodeLength);
        builder.HasIndex(l => new { l.CountryCode, l.PlatformId });
    }
}
