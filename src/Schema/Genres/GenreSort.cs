namespace Qplet.GraphQL.Schema.Genres;

/// <summary>The sort fields of genres.</summary>
public sealed class GenreSort : SortInputType<Genre>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Genre> members) => members.BindExplicitly().Field(genre => genre.Name).Field(genre => genre.TrackCount);
}
