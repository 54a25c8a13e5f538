namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The filter fields of release dates.</summary>
public sealed class ReleaseDateFilter : FilterInputType<ReleaseDate>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ReleaseDate> members) =>
        members
            .BindExplicitly()
            .Field(date => date.Id)
            .Field(date => date.Release)
            .Field(date => date.Precision)
            .Field(date => date.Start)
            .Field(date => date.End)
            .Field(date => date.Country)
            .Field(date => date.Platform)
            .Field(date => date.Action)
            .Field(date => date.IsOfficial);
}
