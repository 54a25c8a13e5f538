namespace Qplet.GraphQL.Data.Calendars;

internal sealed class CalendarEntryConfiguration : IEntityTypeConfiguration<CalendarEntry>
{
    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.HasKey(e => new { e.UserId, e.ReleaseDateId });
        builder.Property(e => e.End).HasColumnName("EndsAt");
        builder.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.ReleaseDate).WithMany(d => d.CalendarEntries).HasForeignKey(e => e.ReleaseDateId).OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(nameof(CalendarEntry.UserId), nameof(CalendarEntry.Start), nameof(CalendarEntry.End), nameof(CalendarEntry.ReleaseDateId));
        builder.HasIndex(nameof(CalendarEntry.UserId), nameof(CalendarEntry.AddedAt), nameof(CalendarEntry.ReleaseDateId));
        builder.HasIndex(e => e.ReleaseDateId);
        builder
            .HasIndex([nameof(CalendarEntry.RemindAt), nameof(CalendarEntry.UserId), nameof(CalendarEntry.ReleaseDateId)], "IX_CalendarEntries_Due")
            .HasFilter("\"RemindAt\" IS NOT NULL");
    }
}
