using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(TextLimits.Code);
        builder.Property(c => c.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(c => c.Name, c => c.SortName);
        builder.HasIndex(c => new { c.SortName, c.Code });
    }
}
