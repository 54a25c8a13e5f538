namespace Qplet.GraphQL.Data.Outbox;

internal sealed class OutboxEntryConfiguration : IEntityTypeConfiguration<OutboxEntry>
{
    private const int SubjectLength = 64;

    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.Property(e => e.Subject).HasMaxLength(SubjectLength);
        builder.HasIndex(nameof(OutboxEntry.Kind), nameof(OutboxEntry.Subject), nameof(OutboxEntry.Id));
        builder.HasIndex(e => new { e.Kind, e.Id });
        builder.HasIndex(e => e.CreatedAt);
    }
}
