using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>What releases can be ordered by, beside what they show: their soonest date and counts; not by their album, which may be private.</summary>
public sealed class ReleaseSort : SortInputType<Release>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Release> members) =>
        members
            .Ignore(release => release.Album)
            .Field(release => release.SoonestDate, "soonestDate")
            .Field(release => release.HypeCount, "hypeCount")
            .Field(release => release.LikeCount, "likeCount")
            .Field(release => release.CommentCount, "commentCount");
}
