namespace Qplet.GraphQL.Schema.Events;

/// <summary>The sort field of attendees, in addition to those of the user.</summary>
public sealed class AttendanceSort : SortInputType<Attendance>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Attendance> members) => members.Field(link => link.CreatedAt, "attendingSince");
}
