namespace Qplet.GraphQL.Schema.Events;

/// <summary>The sort fields of events.</summary>
public sealed class EventSort : SortInputType<Event>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Event> members) =>
        members
            .BindExplicitly()
            .Field(planned => planned.Title)
            .Field(planned => planned.Author)
            .Field(planned => planned.Date)
            .Field(planned => planned.Time)
            .Field(planned => planned.CreatedAt)
            .Field(planned => planned.FreeSeats)
            .Field(planned => planned.AttendeeCount)
            .Field(planned => planned.InterestedCount)
            .Field(planned => planned.ViewCount)
            .Field(planned => planned.LikeCount)
            .Field(planned => planned.CommentCount);
}
