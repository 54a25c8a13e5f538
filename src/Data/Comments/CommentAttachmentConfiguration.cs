namespace Qplet.GraphQL.Data.Comments;

internal sealed class CommentAttachmentConfiguration : IEntityTypeConfiguration<CommentAttachment>
{
    public void Configure(EntityTypeBuilder<CommentAttachment> builder)
    {
        builder.HasKey(l => new { l.CommentId, l.MediaAssetId });
        builder.HasIndex(l => l.MediaAssetId);
    }
}
