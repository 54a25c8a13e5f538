using System.Globalization;
using Qplet.GraphQL.Data.CalendarFeeds;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>
/// Creates the calendar feeds of the published accounts. Nobody knows their addresses: <c>regenerateCalendarFeed</c> returns a new one.
/// </summary>
internal sealed class SampleCalendarFeeds(SampleWorld world)
{
    private static readonly string[] s_zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo"];

    private const int Kinds = 4;

    /// <summary>The published accounts: an admin, an author and a fan, whose plans include feeds.</summary>
    private const int Accounts = 3;

    /// <summary>Returns the feeds of each account: one of each kind.</summary>
    public IEnumerable<CalendarFeed> All() => Enumerable.Range(0, Accounts).SelectMany(OfUser);

    private IEnumerable<CalendarFeed> OfUser(int user)
    {
        var random = new SampleRandom(SampleKind.CalendarFeed, user);
        yield return Feed(user, 0, random, CalendarFeedKind.Events, "My events");
        yield return Feed(user, 3, random, CalendarFeedKind.Calendar, "My calendar");
        var releases = Feed(user, 1, random, CalendarFeedKind.Releases, "New albums");
        releases.Filter = """{"subcategory":{"code":{"eq":"album"}}}""";
        releases.TimeZone = random.Pick(s_zones);
        yield return releases;
        var planning = Feed(user, 2, random, CalendarFeedKind.Planning, "Studio news");
        planning.PublisherId = world.UserKey(SampleWorld.PublisherUser(random.Next(world.Scale.Publishers)));
        yield return planning;
    }

    private CalendarFeed Feed(int user, int number, SampleRandom random, CalendarFeedKind kind, string name)
    {
        var moment = world.After(world.UserMoment(user), random.Next(1, 200) * 86_400);
        return new CalendarFeed
        {
            Id = SampleWorld.Key(SampleKind.CalendarFeed, ((long)user * Kinds) + number, moment),
            UserId = world.UserKey(user),
            Kind = kind,
            Name = name,
            TokenHash = string.Concat(Enumerable.Range(0, 4).Select(_ => random.NextBits().ToString("x16", CultureInfo.InvariantCulture))),
            CreatedAt = moment,
        };
    }
}
