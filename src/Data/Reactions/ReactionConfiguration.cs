using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Reactions;

internal sealed class ReactionConfiguration : IEntityTypeConfiguration<Reaction>
{
    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.HasSubject();
        builder.HasOne(r => r.User).WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(nameof(Reaction.SubjectId), nameof(Reaction.UserId), nameof(Reaction.Kind)).IsUnique();
        builder.HasIndex(nameof(Reaction.UserId), nameof(Reaction.Kind), nameof(Reaction.CreatedAt), nameof(Reaction.Id));
    }
}
