using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder
            .IsSubject(Event.KindName, e => e.Id)
            .OwnedBy(e => e.AuthorId)
            .Counts(SubjectCounter.Comments, e => e.CommentCount)
            .Counts(SubjectCounter.Likes, e => e.LikeCount)
            .Counts(SubjectCounter.Views, e => e.ViewCount)
            .Counts(SubjectCounter.Shares, e => e.ShareCount, e => e.ImportedShareCount)
            .InFeed(e => e.CreatedAt);
        builder.MayShare();
        builder.Property(e => e.Title).HasMaxLength(TextLimits.Title);
        builder.HasSortKey(e => e.Title, e => e.SortTitle);
        builder.HasSubstringIndex(e => e.Title, e => e.Location);
        builder.IsSearchable(e => e.InterestedCount);
        builder.Property(e => e.Content).HasMaxLength(TextLimits.Event);
        builder.Property(e => e.TimeZone).HasMaxLength(TextLimits.TimeZone);
        builder.Property(e => e.Sequence).HasDefaultValue(0);
        builder.Property(e => e.Location).HasMaxLength(TextLimits.Location);
        builder.Property(e => e.Website).HasMaxLength(TextLimits.Url);
        builder.Property(e => e.FreeSeats).HasComputedColumnSql("\"Seats\" - \"AttendeeCount\"", stored: true);

        builder.HasOne(e => e.Author).WithMany(u => u.Events).HasForeignKey(e => e.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.Banner).WithMany().HasForeignKey(e => e.BannerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(e => e.Cover).WithMany().HasForeignKey(e => e.CoverId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(e => e.Attendees)
            .WithMany()
            .UsingEntity<Attendance>(
                right => right.HasOne(a => a.User).WithMany(u => u.AttendanceLinks).HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade),
                left => left.HasOne(a => a.Event).WithMany(e => e.AttendanceLinks).HasForeignKey(a => a.EventId).OnDelete(DeleteBehavior.Cascade)
            );

        builder.HasIndex(e => new { e.StartsAt, e.Id });
        builder.HasIndex(nameof(Event.AuthorId), nameof(Event.StartsAt), nameof(Event.Id));
        builder.HasIndex(nameof(Event.AttendanceMode), nameof(Event.StartsAt), nameof(Event.Id));
        builder.HasIndex(e => new { e.OverAt, e.Id });
        builder.HasIndex(e => new { e.Date, e.Id });
        builder.HasIndex(e => new { e.Time, e.Id });
        builder.HasIndex(e => new { e.CreatedAt, e.Id });
        builder.HasIndex(e => new { e.SortTitle, e.Id });
        builder.HasIndex(e => new { e.Title, e.Id });
        builder.HasIndex(e => new { e.Location, e.Id });
        builder.HasIndex(e => new { e.FreeSeats, e.Id });
        builder.HasIndex(e => new { e.AttendeeCount, e.Id });
        builder.HasIndex(e => new { e.InterestedCount, e.Id });
        builder.HasIndex(e => new { e.ViewCount, e.Id });
        builder.HasIndex(e => new { e.LikeCount, e.Id });
        builder.HasIndex(e => new { e.CommentCount, e.Id });
    }
}
