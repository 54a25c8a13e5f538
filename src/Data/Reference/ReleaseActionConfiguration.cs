using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class ReleaseActionConfiguration : IEntityTypeConfiguration<ReleaseAction>
{
    public void Configure(EntityTypeBuilder<ReleaseAction> builder)
    {
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(TextLimits.Code);
        builder.Property(a => a.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(a => a.Name, a => a.SortName);
        builder.HasIndex(a => new { a.SortName, a.Code });
    }
}
