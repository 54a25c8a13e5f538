using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Genres;

internal sealed class GenreConfiguration : IEntityTypeConfiguration<Genre>
{
    public void Configure(EntityTypeBuilder<Genre> builder)
    {
        builder.Property(g => g.Name).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(g => g.Name, g => g.SortName);
        builder.HasIndex(g => new { g.SortName, g.Id });
        builder.HasIndex(g => new { g.Name, g.Id });
        builder.HasIndex(g => new { g.TrackCount, g.Id });
    }
}
