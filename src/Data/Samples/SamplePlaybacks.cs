using System.Globalization;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Usage;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates the playbacks of the last days.</summary>
internal sealed class SamplePlaybacks(SampleWorld world)
{
    private const int Days = 10;

    /// <summary>Returns the playbacks of a user.</summary>
    public IEnumerable<UsageRecord> OfUser(int user)
    {
        var random = new SampleRandom(SampleKind.Playback, user);
        var key = world.UserKey(user);
        for (var number = random.Next(4, 13); number > 0; number--)
        {
            var track = world.PickTrack(random);
            var moment = world.Today.AddSeconds(-random.Next(Days * 86_400) - 1);
            if (moment > world.TrackMoment(track) && moment > world.UserMoment(user))
            {
                var playId = string.Create(CultureInfo.InvariantCulture, $"sample-{number}");
                var played = new ReportedUsage(UsageKind.Playback, new SubjectKey(Track.KindName, world.TrackKey(track)), key, PlayId: playId);
                yield return UsageRules.NewRecord(played, moment);
            }
        }
    }
}
