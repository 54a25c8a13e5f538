namespace Qplet.GraphQL.Data.Events;

internal sealed class AttendedEventConfiguration : IEntityTypeConfiguration<AttendedEvent>
{
    public void Configure(EntityTypeBuilder<AttendedEvent> builder)
    {
        // The table of the attendances: their edges lead to users, these to events, and a type of edges has one type of nodes.
        builder.ToView("Attendances");
        builder.HasKey(a => new { a.EventId, a.UserId });
        builder.HasOne(a => a.Event).WithMany().HasForeignKey(a => a.EventId);
        builder.HasOne(a => a.User).WithMany().HasForeignKey(a => a.UserId);
    }
}
