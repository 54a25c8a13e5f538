namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The sort fields of release dates.</summary>
public sealed class ReleaseDateSort : SortInputType<ReleaseDate>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ReleaseDate> members) =>
        members
            .BindExplicitly()
            .Field(date => date.Start)
            .Field(date => date.End)
            .Field(date => date.Country)
            .Field(date => date.Platform)
            .Field(date => date.CalendarCount);
}
