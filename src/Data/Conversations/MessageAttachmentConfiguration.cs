namespace Qplet.GraphQL.Data.Conversations;

internal sealed class MessageAttachmentConfiguration : IEntityTypeConfiguration<MessageAttachment>
{
    public void Configure(EntityTypeBuilder<MessageAttachment> builder)
    {
        builder.HasKey(l => new { l.MessageId, l.MediaAssetId });
        builder.HasIndex(l => l.MediaAssetId);
    }
}
