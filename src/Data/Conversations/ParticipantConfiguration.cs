namespace Qplet.GraphQL.Data.Conversations;

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.HasKey(p => new { p.ConversationId, p.UserId });
        builder.Property(p => p.CustomName).HasMaxLength(TextLimits.Title);
        builder.HasIndex(nameof(Participant.ConversationId), nameof(Participant.JoinedAt), nameof(Participant.UserId));
        builder.HasIndex(p => new { p.UserId, p.ConversationId });
    }
}
