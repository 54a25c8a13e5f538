using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Conversations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    private const int PairKeyLength = 65;

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.IsSubject(Conversation.KindName, c => c.Id).OwnedBy(c => c.CreatorId);
        builder.Property(c => c.Name).HasMaxLength(TextLimits.Title);
        builder.Property(c => c.PairKey).HasMaxLength(PairKeyLength);
        builder.HasOne(c => c.Creator).WithMany().HasForeignKey(c => c.CreatorId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(c => c.Users)
            .WithMany()
            .UsingEntity<Participant>(
                right => right.HasOne(p => p.User).WithMany(u => u.Participations).HasForeignKey(p => p.UserId),
                left => left.HasOne(p => p.Conversation).WithMany(c => c.Participants).HasForeignKey(p => p.ConversationId)
            );
        builder.HasIndex(c => c.PairKey).IsUnique();
        builder.HasIndex(c => new { c.LastActivityAt, c.Id });
        builder.HasIndex(c => c.CreatorId);
    }
}
