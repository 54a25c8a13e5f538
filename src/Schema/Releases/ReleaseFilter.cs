using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The filter fields of releases.</summary>
public sealed class ReleaseFilter : FilterInputType<Release>
{
    private static readonly Dictionary<ReleaseState, Expression<Func<Release, DateTime, bool>>> s_states = new()
    {
        [ReleaseState.Tba] = static (release, now) => release.LatestDate == null && release.StateWithoutDates == ReleaseState.Tba,
        [ReleaseState.Upcoming] = static (release, now) =>
            release.IsUpcoming && (release.LatestDate > now || (release.LatestDate == null && release.StateWithoutDates == ReleaseState.Upcoming)),
        [ReleaseState.Passed] = static (release, now) =>
            release.LatestDate <= now || (release.LatestDate == null && release.StateWithoutDates == ReleaseState.Passed),
        [ReleaseState.Unknown] = static (release, now) => release.LatestDate == null && release.StateWithoutDates == ReleaseState.Unknown,
    };

    /// <inheritdoc />
    protected override void Configure(MemberSelector<Release> members) =>
        members
            .BindExplicitly()
            .Field(release => release.Id)
            .Field(release => release.Title)
            .Field(release => release.Subcategory)
            .Field(release => release.Publisher)
            .Field(release => release.Album)
            .Field(release => release.Dates)
            .Field(release => release.IsOwned)
            .Field(release => release.ContributionAuthorization)
            .Field(release => release.IsPromoted)
            .Field(release => release.IsInFocus)
            .Field(release => release.IsInSpotlight)
            .Field(release => release.PublishedAt)
            .Field(release => release.UpdatedAt)
            .Field(release => release.LikeCount)
            .Field(release => release.HypeCount)
            .Field(release => release.CommentCount)
            .Field(release => release.ShareCount)
            .Field(release => release.PlatformCount)
            .Field(release => release.CountryCount)
            .Computed("state", static context => context.Services.GetRequiredService<TimeProvider>().UtcMoment(), s_states)
            .ViewerReactions(release => release.Uid);
}
