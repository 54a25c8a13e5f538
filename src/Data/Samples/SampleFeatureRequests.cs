using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates feature requests in all states with their votes: most approved, and one merged into another.</summary>
internal sealed class SampleFeatureRequests(SampleWorld world)
{
    private const int Duplicate = 19;
    private const int FanUser = 2;

    private static readonly FeatureRequestState[] s_states =
    [
        FeatureRequestState.Idea,
        FeatureRequestState.Planned,
        FeatureRequestState.Idea,
        FeatureRequestState.InProgress,
        FeatureRequestState.Idea,
        FeatureRequestState.Done,
        FeatureRequestState.Idea,
        FeatureRequestState.Rejected,
    ];

    public IEnumerable<FeatureRequest> All() => Enumerable.Range(0, world.Scale.FeatureRequests).Select(Request);

    /// <summary>Returns the votes for a request. The votes for a merged one count for the other.</summary>
    public IEnumerable<FeatureVote> Votes(FeatureRequest request)
    {
        if (!request.IsApproved)
        {
            yield break;
        }
        var random = new SampleRandom(SampleKind.FeatureVote, request.Id);
        var percent = random.Next(4, 55);
        for (var user = 0; user < Math.Min(world.Scale.Users, 1_000); user++)
        {
            if (random.Chance(percent))
            {
                yield return new FeatureVote
                {
                    FeatureRequestId = request.Id,
                    UserId = world.UserKey(user),
                    CountedForId = request.MergedIntoId ?? request.Id,
                    CreatedAt = world.After(request.CreatedAt, random.Next(600, 300_000)),
                };
            }
        }
    }

    private FeatureRequest Request(int number)
    {
        var random = new SampleRandom(SampleKind.FeatureRequest, number);
        var (title, description) = SampleWords.FeatureRequest(number);
        var moment = world.Recent(SampleKind.FeatureRequest, number, world.Scale.FeatureRequests, fromDaysAgo: 240);
        return new FeatureRequest
        {
            Id = Key(number),
            AuthorId = world.UserKey(number % 12 == 5 ? FanUser : random.Next(world.Scale.Users)),
            Title = title,
            Description = description,
            State = number == Duplicate ? FeatureRequestState.Idea : s_states[number % s_states.Length],
            IsApproved = number % 6 != 5,
            MergedIntoId = number == Duplicate ? Key(0) : null,
            CreatedAt = moment,
            UpdatedAt = number % 9 == 4 ? world.After(moment, 3_000) : null,
        };
    }

    private static int Key(int number) => ReleaseKeys.LastForeign + 1 + number;
}
