using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder)
    {
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(Country.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(TextLimits.Name);
        builder.HasIndex(c => new { c.Name, c.Code });
    }
}
