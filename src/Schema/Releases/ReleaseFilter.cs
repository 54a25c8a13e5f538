using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The filter fields of releases: the fields of the type, the dates and the counts.</summary>
public sealed class ReleaseFilter : FilterInputType<Release>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Release> members) =>
        members
            .Field(release => release.Summary, "description")
            .Field(release => release.SoonestDate, "soonestDate")
            .Field(release => release.LatestDate, "latestDate")
            .Field(release => release.HypeCount, "hypeCount")
            .Field(release => release.LikeCount, "likeCount")
            .Field(release => release.CommentCount, "commentCount")
            .Field(release => release.Subcategory)
            .Field(release => release.Publisher)
            .Ignore(release => release.Dates)
            .Ignore(release => release.Sources)
            .Ignore(release => release.Details);
}
