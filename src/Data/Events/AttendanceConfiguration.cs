namespace Qplet.GraphQL.Data.Events;

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.HasKey(a => new { a.EventId, a.UserId });
        builder.HasIndex(nameof(Attendance.EventId), nameof(Attendance.CreatedAt), nameof(Attendance.UserId));
        builder.HasIndex(nameof(Attendance.UserId), nameof(Attendance.StartsAt), nameof(Attendance.EventId));
        builder.HasIndex(nameof(Attendance.UserId), nameof(Attendance.CreatedAt), nameof(Attendance.EventId));
    }
}
