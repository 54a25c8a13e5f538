namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The filter fields of subcategories. Codes match in any case.</summary>
public sealed class SubcategoryFilter : FilterInputType<Subcategory>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Subcategory> members) =>
        members.Normalize(subcategory => subcategory.Code, static code => code.ToLowerInvariant());
}
