using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qplet.GraphQL.Data.Outbox;

internal sealed class OutboxEntryConfiguration : IEntityTypeConfiguration<OutboxEntry>
{
    private const int SubjectLength = 64;

    public void Configure(EntityTypeBuilder<OutboxEntry> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(e => e.Subject).HasMaxLength(SubjectLength);
        builder.HasIndex(e => new
        {
            e.Kind,
            e.Subject,
            e.Id,
        });
        builder.HasIndex(e => e.CreatedAt);
    }
}
