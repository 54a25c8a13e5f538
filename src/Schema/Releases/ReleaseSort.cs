using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// The sort fields of releases: the fields of the type, the earliest date and the counts. The album is left out because it may be private.
/// </summary>
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
