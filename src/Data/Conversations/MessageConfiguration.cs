using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Conversations;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.IsSubject(Message.KindName, m => m.Id).OwnedBy(m => m.AuthorId);
        builder.Property(m => m.Content).HasMaxLength(TextLimits.Message);
        builder.HasSubstringIndex(m => m.Content);
        builder.IsSearchable();
        builder.HasOne(m => m.Author).WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(m => m.Attachments)
            .WithMany()
            .UsingEntity<MessageAttachment>(
                right => right.HasOne(l => l.MediaAsset).WithMany().HasForeignKey(l => l.MediaAssetId),
                left => left.HasOne(l => l.Message).WithMany(m => m.AttachmentLinks).HasForeignKey(l => l.MessageId)
            );
        builder.HasIndex(nameof(Message.ConversationId), nameof(Message.CreatedAt), nameof(Message.Id));
        builder.HasIndex(nameof(Message.AuthorId), nameof(Message.CreatedAt), nameof(Message.Id));
    }
}
