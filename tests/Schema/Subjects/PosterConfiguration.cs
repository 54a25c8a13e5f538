using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Schema.Subjects;

internal sealed class PosterConfiguration : IEntityTypeConfiguration<Poster>
{
    public void Configure(EntityTypeBuilder<Poster> builder)
    {
        builder.ToTable("Posters").Property(poster => poster.Id).ValueGeneratedNever();
        builder
            .IsSubject("poster", poster => poster.Id)
            .OwnedBy(poster => poster.DesignerId)
            .Counts(SubjectCounter.Comments, poster => poster.CommentCount)
            .Counts(SubjectCounter.Likes, poster => poster.LikeCount);
    }
}
