using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Feed;

internal sealed class FeedEntryConfiguration : IEntityTypeConfiguration<FeedEntry>
{
    public void Configure(EntityTypeBuilder<FeedEntry> builder)
    {
        builder.HasKey(entry => entry.SubjectId);
        builder.HasSubject();
        builder.HasOne<Users.User>().WithMany().HasForeignKey(entry => entry.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(nameof(FeedEntry.AuthorId), nameof(FeedEntry.PublishedAt), nameof(FeedEntry.SubjectId));
    }
}
