namespace Qplet.GraphQL.Data.Outbox;

internal sealed class EventLogConfiguration : IEntityTypeConfiguration<EventLog>
{
    public void Configure(EntityTypeBuilder<EventLog> builder) => builder.Property(log => log.Id).ValueGeneratedNever();
}
