using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

internal sealed class SubcategoryConfiguration : IEntityTypeConfiguration<Subcategory>
{
    public void Configure(EntityTypeBuilder<Subcategory> builder)
    {
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(TextLimits.Code);
        builder.Property(s => s.Name).HasMaxLength(TextLimits.Name);
        builder.HasSortKey(s => s.Name, s => s.SortName);
        builder.Property(s => s.CategoryCode).HasMaxLength(TextLimits.Code);
        builder.HasOne(s => s.Category).WithMany(c => c.Subcategories).HasForeignKey(s => s.CategoryCode).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(s => new { s.SortName, s.Code });
        builder.HasIndex(nameof(Subcategory.CategoryCode), nameof(Subcategory.SortName), nameof(Subcategory.Code));
    }
}
