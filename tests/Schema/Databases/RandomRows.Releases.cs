using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Databases;

internal sealed partial class RandomRows
{
    private void AddReleases()
    {
        for (var i = 1; i <= Count; i++)
        {
            var soonest = Sometimes();
            Add(
                i,
                new Release
                {
                    Id = i,
                    Title = Text.Stored(255),
                    Description = Chance(2) ? Text.Stored(5000) : null,
                    SubcategoryCode = $"subcategory{_random.Next(6)}",
                    PublisherId = OneOf(Users).Id,
                    AlbumId = Chance(3) ? Key(4, _random.Next(Count)) : null,
                    IsPromoted = Chance(2),
                    SoonestDate = soonest,
                    LatestDate = soonest?.AddDays(_random.Next(800)),
                    IsUpcoming = soonest is not null,
                    HypeCount = _random.Next(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    PublishedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }
            );
        }
        for (var i = 1; i <= 2 * Count; i++)
        {
            var start = Sometimes();
            Add(
                i,
                new ReleaseDate
                {
                    Id = i,
                    ReleaseId = _random.Next(1, Count + 1),
                    Precision = start is null ? DatePrecision.Tba : DatePrecision.Day,
                    Start = start,
                    End = start?.AddDays(1),
                    CountryCode = Chance(2) ? OneOf(["FR", "DE", "AX"]) : null,
                    PlatformId = Chance(2) ? _random.Next(1, 13) : null,
                    ActionCode = Chance(2) ? $"action{_random.Next(4)}" : null,
                    Note = Chance(2) ? Text.Stored(255) : null,
                    IsOfficial = Chance(2),
                }
            );
        }
    }

    private void AddEvents()
    {
        for (var i = 0; i < Count; i++)
        {
            var start = OneOf(Moments);
            var attending = Users.Where(_ => Chance(8)).ToList();
            Add(
                Key(11, i),
                new Event
                {
                    Id = Key(11, i),
                    AuthorId = OneOf(Users).Id,
                    Title = Text.Stored(255),
                    Content = Chance(2) ? Text.Stored(5000) : null,
                    AttendanceMode = Chance(2) ? EventAttendanceMode.Online : EventAttendanceMode.Offline,
                    Date = DateOnly.FromDateTime(start),
                    Time = Chance(2) ? new TimeOnly(_random.Next(24), _random.Next(2) * 30) : null,
                    StartsAt = start,
                    OverAt = start.AddDays(1),
                    Location = Chance(2) ? Text.Stored(500) : null,
                    Seats = Chance(2) ? attending.Count + _random.Next(3) : null,
                    AttendeeCount = attending.Count,
                    InterestedCount = _random.Next(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    ViewCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                }
            );
            foreach (var user in attending)
            {
                Add(
                    null,
                    new Attendance
                    {
                        EventId = Key(11, i),
                        UserId = user.Id,
                        StartsAt = start,
                        CreatedAt = OneOf(Moments),
                    }
                );
            }
            for (var position = 0; position < i % 3; position++)
            {
                Add(
                    null,
                    new EventTag
                    {
                        EventId = Key(11, i),
                        Position = position,
                        Name = Text.Stored(64),
                    }
                );
            }
        }
    }
}
