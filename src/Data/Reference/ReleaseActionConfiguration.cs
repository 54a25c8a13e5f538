using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class ReleaseActionConfiguration : IEntityTypeConfiguration<ReleaseAction>
{
    public void Configure(EntityTypeBuilder<ReleaseAction> builder)
    {
        builder.ToTable("Actions");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(TextLimits.Code);
        builder.Property(a => a.Name).HasMaxLength(TextLimits.Name);
        builder.HasIndex(a => new { a.Name, a.Code });
    }
}
