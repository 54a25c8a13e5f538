using System.Globalization;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates contributions to the releases whose publishers approve them: some are pending, the others were accepted, rejected or withdrawn.</summary>
internal sealed class SampleContributions(SampleWorld world, SampleReleases releases)
{
    private const int MostPerRelease = 3;

    /// <summary>Returns the contributions to a release.</summary>
    public IEnumerable<Contribution> Of(int number)
    {
        var release = releases.Release(number);
        if (release.ContributionAuthorization != ContributionAuthorization.AllowedNeedsOwnerApproval)
        {
            yield break;
        }
        var random = new SampleRandom(SampleKind.Contribution, number);
        var count = random.Next(MostPerRelease);
        for (var i = 0; i < count; i++)
        {
            var author = random.Next(world.Scale.Users);
            if (world.UserKey(author) != release.PublisherId)
            {
                yield return New(release, (number * MostPerRelease) + i, author, random);
            }
        }
    }

    private Contribution New(Release release, int number, int author, SampleRandom random)
    {
        var createdAt = world.After(release.PublishedAt, random.Next(3600, 864_000));
        var (kind, changes) = (number % 3) switch
        {
            0 => (ContributionKind.UpdateRelease, Described(release)),
            1 => (ContributionKind.CreateSource, Source(number)),
            _ => (ContributionKind.CreateDate, Date(random)),
        };
        var state = random.Next(5) switch
        {
            0 => ContributionState.Rejected,
            1 => ContributionState.Withdrawn,
            _ => ContributionState.Pending,
        };
        var isReviewed = state == ContributionState.Rejected;
        return new Contribution
        {
            Id = SampleWorld.Key(SampleKind.Contribution, number, createdAt),
            ReleaseId = release.Id,
            AuthorId = world.UserKey(author),
            Kind = kind,
            Changes = Contribution.Format(changes),
            State = state,
            CreatedAt = createdAt,
            ReviewedAt = state == ContributionState.Pending ? null : world.After(createdAt, 86_400),
            ReviewedById = isReviewed ? release.PublisherId : null,
            ReviewNote = isReviewed ? "Thank you, but this is not confirmed yet." : null,
        };
    }

    private static FieldChange[] Described(Release release) =>
        [new(ContributionField.Description, release.Description, $"{release.Description} The first reviews are out.")];

    private static FieldChange[] Source(int number) =>
        [
            new(ContributionField.Title, null, "Interview with the makers"),
            new(ContributionField.Kind, null, "WEBSITE"),
            new(ContributionField.Url, null, string.Create(CultureInfo.InvariantCulture, $"https://news.example/interviews/{number}")),
        ];

    private FieldChange[] Date(SampleRandom random)
    {
        var (start, _) = DatePrecision.Day.Period(world.Today.AddDays(random.Next(10, 200)));
        return
        [
            new(ContributionField.Period, null, DatePrecision.Day.Label(start)),
            new(ContributionField.CountryCode, null, "NO"),
            new(ContributionField.IsOfficial, null, "false"),
        ];
    }
}
