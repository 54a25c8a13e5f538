namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The filter fields of categories. Codes match in any case.</summary>
public sealed class CategoryFilter : FilterInputType<Category>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Category> members) => members.Normalize(category => category.Code, static code => code.ToLowerInvariant());
}
