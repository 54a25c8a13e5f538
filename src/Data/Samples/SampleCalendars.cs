using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Puts release dates into the calendars of users. The accounts that visitors sign in to have more of them than others.</summary>
internal sealed class SampleCalendars(SampleWorld world)
{
    private const int Accounts = 3;

    public IEnumerable<CalendarEntry> Of(ReleaseDate date)
    {
        var random = new SampleRandom(SampleKind.CalendarEntry, date.Id);
        var users = new HashSet<int>();
        for (var account = 0; account < Accounts; account++)
        {
            if (random.Chance(10))
            {
                users.Add(account);
            }
        }
        for (var count = random.Next(5); count > 0; count--)
        {
            users.Add(random.Next(world.Scale.Users));
        }
        var published = world.ReleaseMoment(date.ReleaseId - SampleWorld.ReleaseKey(0));
        foreach (var user in users)
        {
            yield return new CalendarEntry
            {
                UserId = world.UserKey(user),
                ReleaseDateId = date.Id,
                Start = date.Start,
                End = date.End,
                AddedAt = world.After(published, (world.Today - published).TotalSeconds * Math.Pow(random.NextDouble(), 2), parts: 1),
                RemindAt = RemindAt(date),
                RemindFrom = world.Today,
            };
        }
    }

    /// <summary>Returns a time before the reminder on the day of a release, in every time zone, or null if there is no reminder.</summary>
    private DateTime? RemindAt(ReleaseDate date) =>
        date.Precision is not (DatePrecision.Time or DatePrecision.Day) || date.Start is not { } start || date.End <= world.Today ? null
        : start.AddDays(-1) is var before && before > world.Today ? before
        : world.Today;
}
