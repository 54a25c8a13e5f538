using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Posts;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder
            .IsSubject(Post.KindName, p => p.Id)
            .OwnedBy(p => p.AuthorId)
            .Counts(SubjectCounter.Comments, p => p.CommentCount)
            .Counts(SubjectCounter.Likes, p => p.LikeCount)
            .Counts(SubjectCounter.Views, p => p.ViewCount)
            .Counts(SubjectCounter.Shares, p => p.ShareCount, p => p.ImportedShareCount)
            .InFeed(p => p.CreatedAt);
        builder.MayShare();
        builder.Property(p => p.Content).HasMaxLength(TextLimits.Post);
        builder.HasSubstringIndex(p => p.Content);
        builder.IsSearchable(p => p.LikeCount);

        builder.HasOne(p => p.Author).WithMany(u => u.Posts).HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Image).WithMany().HasForeignKey(p => p.ImageId).OnDelete(DeleteBehavior.SetNull);

        builder.HasIndex(p => new { p.CreatedAt, p.Id });
        builder.HasIndex(nameof(Post.AuthorId), nameof(Post.CreatedAt), nameof(Post.Id));
        builder.HasIndex(nameof(Post.SharedKind), nameof(Post.CreatedAt), nameof(Post.Id)).HasFilter("\"SharedKind\" IS NOT NULL");
        builder.HasIndex(p => new { p.ViewCount, p.Id });
        builder.HasIndex(p => new { p.LikeCount, p.Id });
        builder.HasIndex(p => new { p.CommentCount, p.Id });
        builder.HasIndex(p => new { p.ShareCount, p.Id });
    }
}
