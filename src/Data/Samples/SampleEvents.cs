using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>
/// Creates events with the users who attend them or are interested in them: some in the past, most in the next months, some without a free seat.
/// </summary>
internal sealed class SampleEvents(SampleWorld world)
{
    private static readonly (string City, string Zone)[] s_cities =
    [
        ("Berlin", "Europe/Berlin"),
        ("Lisbon", "Europe/Lisbon"),
        ("New York", "America/New_York"),
        ("Manila", "Asia/Manila"),
        ("Tokyo", "Asia/Tokyo"),
        ("São Paulo", "America/Sao_Paulo"),
    ];

    /// <summary>Returns the banner of an event, or null for every third event.</summary>
    public MediaAsset? Banner(int number)
    {
        if (number % 3 == 2)
        {
            return null;
        }
        var moment = world.EventMoment(number).AddMinutes(-10);
        return SampleMedia
            .Banner(3, number)
            .Asset(SampleWorld.Key(SampleKind.Attendance, number, moment), world.UserKey(world.EventAuthor(number)), MediaKind.Image, "banner", moment);
    }

    public Event Event(int number)
    {
        var random = Random(number);
        var isOnline = random.Chance(25);
        var (city, zone) = random.Pick(s_cities);
        var day = DateOnly.FromDateTime(world.Today).AddDays(random.Next(300) - 120);
        var attending = Attending(number).Count;
        var planned = new Event
        {
            Id = world.EventKey(number),
            AuthorId = world.UserKey(world.EventAuthor(number)),
            Title = SampleWords.EventTitle(random, isOnline ? null : city),
            Content = random.Chance(70) ? SampleWords.EventContent(random) : null,
            AttendanceMode = isOnline ? EventAttendanceMode.Online : EventAttendanceMode.Offline,
            Date = day,
            Time = random.Chance(90) ? new TimeOnly(random.Next(17, 23), random.Next(2) * 30) : null,
            TimeZone = zone,
            Location = isOnline ? null : SampleWords.EventPlace(random, city),
            Website = random.Chance(40) ? "https://tickets.example/" + number : null,
            Seats = random.Next(4) switch
            {
                0 => null,
                1 => Math.Max(attending, 1),
                _ => attending + (random.Next(1, 40) * 5),
            },
            BannerId = Banner(number)?.Id,
            ViewCount = random.Next(20, 3_000),
            CreatedAt = world.EventMoment(number),
        };
        planned.Schedule();
        if (planned.Time is not null && random.Chance(50))
        {
            planned.EndsAt = planned.StartsAt.AddHours(random.Next(2, 6));
            planned.Schedule();
        }
        return planned;
    }

    public IEnumerable<EventTag> Tags(int number) =>
        SampleWords
            .EventTags(new SampleRandom(SampleKind.Event, ~number))
            .Select(
                (name, position) =>
                    new EventTag
                    {
                        EventId = world.EventKey(number),
                        Position = position,
                        Name = name,
                    }
            );

    public IEnumerable<Attendance> Attendances(int number)
    {
        var startsAt = Event(number).StartsAt;
        return Attending(number)
            .Select(user => new Attendance
            {
                EventId = world.EventKey(number),
                UserId = world.UserKey(user),
                StartsAt = startsAt,
                CreatedAt = Since(number, user),
            });
    }

    public IEnumerable<Interest> Interests(int number)
    {
        var random = new SampleRandom(SampleKind.Attendance, ~number);
        return Users(random, random.Next(12))
            .Select(user => new Interest
            {
                EventId = world.EventKey(number),
                UserId = world.UserKey(user),
                CreatedAt = Since(number, user),
            });
    }

    private HashSet<int> Attending(int number)
    {
        var random = new SampleRandom(SampleKind.Attendance, number);
        return Users(random, random.Next(25));
    }

    private HashSet<int> Users(SampleRandom random, int count)
    {
        var users = new HashSet<int>();
        for (; count > 0; count--)
        {
            users.Add(random.Next(world.Scale.Users));
        }
        return users;
    }

    private DateTime Since(int number, int user)
    {
        var published = world.EventMoment(number);
        var random = new SampleRandom(SampleKind.Attendance, ((long)user << 32) | (uint)number);
        return published.AddSeconds((long)((world.Today - published).TotalSeconds * random.NextDouble()));
    }

    private static SampleRandom Random(int number)
    {
        var random = new SampleRandom(SampleKind.Event, number);
        random.NextBits();
        return random;
    }
}
