namespace Qplet.GraphQL.Data.CalendarFeeds;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(TextLimits.Title);
        builder.Property(f => f.Filter).HasMaxLength(TextLimits.CalendarFilter);
        builder.Property(f => f.TimeZone).HasMaxLength(TextLimits.TimeZone);
        builder.Property(f => f.TokenHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(f => f.User).WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(f => f.Publisher).WithMany().HasForeignKey(f => f.PublisherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(nameof(CalendarFeed.UserId), nameof(CalendarFeed.CreatedAt), nameof(CalendarFeed.Id));
        builder.HasIndex(f => f.PublisherId);
    }
}
