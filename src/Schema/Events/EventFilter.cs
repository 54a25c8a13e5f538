using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>The filter fields of events.</summary>
public sealed class EventFilter : FilterInputType<Event>
{
    private static readonly Dictionary<bool, Expression<Func<Event, DateTime, bool>>> s_isAvailable = new()
    {
        [true] = static (planned, now) => planned.OverAt > now && (planned.Seats == null || planned.AttendeeCount < planned.Seats),
        [false] = static (planned, now) => planned.OverAt <= now || (planned.Seats != null && planned.AttendeeCount >= planned.Seats),
    };

    private static readonly Dictionary<bool, Expression<Func<Event, Guid, bool>>> s_isAttending = new()
    {
        [true] = static (planned, viewerId) => planned.AttendanceLinks.Any(link => link.UserId == viewerId),
        [false] = static (planned, viewerId) => !planned.AttendanceLinks.Any(link => link.UserId == viewerId),
    };

    private static readonly Dictionary<bool, Expression<Func<Event, Guid, bool>>> s_isInterested = new()
    {
        [true] = static (planned, viewerId) => planned.InterestLinks.Any(link => link.UserId == viewerId),
        [false] = static (planned, viewerId) => !planned.InterestLinks.Any(link => link.UserId == viewerId),
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Event> members) =>
        members
            .BindExplicitly()
            .Field(planned => planned.Id)
            .Field(planned => planned.Title)
            .Field(planned => planned.Author)
            .Field(planned => planned.AttendanceMode)
            .Field(planned => planned.Date)
            .Field(planned => planned.Location)
            .Field(planned => planned.Seats)
            .Field(planned => planned.FreeSeats)
            .Field(planned => planned.Attendees)
            .Field(planned => planned.CreatedAt)
            .Field(planned => planned.AttendeeCount)
            .Field(planned => planned.InterestedCount)
            .Field(planned => planned.LikeCount)
            .Field(planned => planned.CommentCount)
            .Computed("isAvailable", static request => request.Services.GetRequiredService<TimeProvider>().UtcMoment(), s_isAvailable)
            .Computed("viewerIsAttending", static request => ViewerBinder.Of(request.User).RequireId(), s_isAttending)
            .Computed("viewerIsInterested", static request => ViewerBinder.Of(request.User).RequireId(), s_isInterested)
            .Values("tags", planned => planned.Tags, tag => tag.Name)
            .ViewerReactions(planned => planned.Id);
}
