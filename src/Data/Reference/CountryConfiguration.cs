using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder)
    {
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(Country.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(c => c.Name, c => c.SortName);
        builder.HasIndex(c => new { c.SortName, c.Code });
    }
}
