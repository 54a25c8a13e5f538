using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The filter fields of release dates.</summary>
public sealed class ReleaseDateFilter : FilterInputType<ReleaseDate>
{
    private static readonly Dictionary<bool, Expression<Func<ReleaseDate, Guid, bool>>> s_hasInCalendar = new()
    {
        [true] = static (date, viewerId) => date.CalendarEntries.Any(entry => entry.UserId == viewerId),
        [false] = static (date, viewerId) => !date.CalendarEntries.Any(entry => entry.UserId == viewerId),
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<ReleaseDate> members) =>
        members
            .BindExplicitly()
            .Field(date => date.Id)
            .Field(date => date.Release)
            .Field(date => date.Precision)
            .Field(date => date.Start)
            .Field(date => date.End)
            .Field(date => date.Country)
            .Field(date => date.Platform)
            .Field(date => date.Action)
            .Field(date => date.IsOfficial)
            .Field(date => date.CalendarCount)
            .Computed("viewerHasInCalendar", static request => ViewerBinder.Of(request.User).RequireId(), s_hasInCalendar);
}
