namespace Qplet.GraphQL.Schema.Events;

/// <summary>The sort field of attended events, in addition to those of the event.</summary>
public sealed class AttendedEventSort : SortInputType<AttendedEvent>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<AttendedEvent> members) => members.Field(link => link.CreatedAt, "attendingSince");
}
