namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The sort field of countries.</summary>
public sealed class CountrySort : SortInputType<Country>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Country> members) => members.BindExplicitly().Field(country => country.Name);
}

/// <summary>The sort field of categories.</summary>
public sealed class CategorySort : SortInputType<Category>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Category> members) => members.BindExplicitly().Field(category => category.Name);
}

/// <summary>The sort fields of subcategories.</summary>
public sealed class SubcategorySort : SortInputType<Subcategory>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Subcategory> members) =>
        members.BindExplicitly().Field(subcategory => subcategory.Name).Field(subcategory => subcategory.Category);
}

/// <summary>The sort field of platforms.</summary>
public sealed class PlatformSort : SortInputType<Platform>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Platform> members) => members.BindExplicitly().Field(platform => platform.Name);
}
