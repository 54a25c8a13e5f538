using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Genres;

internal sealed class GenreConfiguration : IEntityTypeConfiguration<Genre>
{
    public void Configure(EntityTypeBuilder<Genre> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Name).HasMaxLength(TextLimits.Title);
        builder.HasIndex(g => new { g.Name, g.Id });
        builder.HasIndex(g => new { g.TrackCount, g.Id });
    }
}
