namespace Qplet.GraphQL.Data.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(m => m.To).HasMaxLength(TextLimits.Email);
        builder.Property(m => m.Subject).HasMaxLength(TextLimits.Title);
        builder.Property(m => m.LastError).HasMaxLength(TextLimits.MailError);
        builder.HasOne(m => m.User).WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.UserId);
        builder.HasIndex(m => new { m.NextAttemptAt, m.Id });
        builder.HasIndex(m => new { m.State, m.CreatedAt });
        builder.HasIndex(m => m.FinishedAt);
    }
}
