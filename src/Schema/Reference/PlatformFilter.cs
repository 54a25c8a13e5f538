namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The filter fields of platforms.</summary>
public sealed class PlatformFilter : FilterInputType<Platform>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Platform> members) =>
        members
            .BindExplicitly()
            .Field(platform => platform.Id)
            .Field(platform => platform.Code)
            .Field(platform => platform.Name)
            .Field(platform => platform.Countries)
            .Field(platform => platform.Subcategories)
            .Normalize(platform => platform.Code, static code => code.ToLowerInvariant());
}
