using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Comments;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.HasSubject();
        builder
            .IsSubject(Comment.KindName, c => c.Id)
            .OwnedBy(c => c.AuthorId)
            .Counts(SubjectCounter.Likes, c => c.LikeCount)
            .Counts(SubjectCounter.Dislikes, c => c.DislikeCount);
        builder.IsSearchable(c => c.LikeCount, c => c.HiddenAt);
        builder.Property(c => c.Content).HasMaxLength(TextLimits.Comment);

        builder.HasOne(c => c.Author).WithMany(u => u.Comments).HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Parent).WithMany(c => c.Replies).HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.InReplyTo).WithMany().HasForeignKey(c => c.InReplyToId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(c => c.Attachments)
            .WithMany()
            .UsingEntity<CommentAttachment>(
                right => right.HasOne(l => l.MediaAsset).WithMany().HasForeignKey(l => l.MediaAssetId),
                left => left.HasOne(l => l.Comment).WithMany(c => c.AttachmentLinks).HasForeignKey(l => l.CommentId)
            );

        builder.HasIndex(c => new { c.CreatedAt, c.Id });
        builder.HasIndex(c => new { c.UpdatedAt, c.Id });
        builder.HasIndex(c => new { c.LikeCount, c.Id });
        builder.HasIndex(c => new { c.DislikeCount, c.Id });
        builder.HasIndex(c => new { c.ReplyCount, c.Id });
        builder.HasIndex(c => new { c.IsPinned, c.Id });
        builder.HasIndex([nameof(Comment.CreatedAt), nameof(Comment.Id)], "IX_Comments_Pinned").HasFilter("\"IsPinned\"");
        builder.HasIndex(nameof(Comment.AuthorId), nameof(Comment.CreatedAt), nameof(Comment.Id));
        builder.HasIndex(nameof(Comment.ParentId), nameof(Comment.CreatedAt), nameof(Comment.Id)).HasFilter("\"ParentId\" IS NOT NULL");
        builder.HasIndex(c => c.InReplyToId).HasFilter("\"InReplyToId\" IS NOT NULL");

        // All comments about a subject, read newest first, and those that open a thread, read pinned ones first.
        builder.HasIndex(nameof(Comment.SubjectId), nameof(Comment.CreatedAt), nameof(Comment.Id));
        builder
            .HasIndex([nameof(Comment.SubjectId), nameof(Comment.IsPinned), nameof(Comment.CreatedAt), nameof(Comment.Id)], "IX_Comments_Threads")
            .HasFilter("\"ParentId\" IS NULL");
    }
}
