using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The sort fields of releases.</summary>
public sealed class ReleaseSort : SortInputType<Release>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Release> members) =>
        members
            .BindExplicitly()
            .Field(release => release.Title)
            .Field(release => release.Subcategory)
            .Field(release => release.Publisher)
            .Field(release => release.PublishedAt)
            .Field(release => release.UpdatedAt)
            .Field(release => release.LikeCount)
            .Field(release => release.HypeCount)
            .Field(release => release.CommentCount)
            .Field(release => release.ShareCount)
            .SortGroup(
                "soonestDate",
                "SoonestDateSortInput",
                new Dictionary<string, Expression<Func<Release, object?>>> { ["start"] = static release => release.SoonestDate }
            );
}
