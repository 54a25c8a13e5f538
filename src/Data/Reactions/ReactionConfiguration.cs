using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Reactions;

internal sealed class ReactionConfiguration : IEntityTypeConfiguration<Reaction>
{
    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();

        builder.HasSubject();
        builder.HasOne(r => r.User).WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);

        builder
            .HasIndex(r => new
            {
                r.SubjectId,
                r.UserId,
                r.Kind,
            })
            .IsUnique();
        builder.HasIndex(r => new
        {
            r.UserId,
            r.Kind,
            r.CreatedAt,
            r.Id,
        });
    }
}
