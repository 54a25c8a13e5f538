using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Data.Search;

/// <summary>Declares which entities searches find, in the configuration of the entities.</summary>
public static class SearchableExtensions
{
    internal const string Annotation = "Qplet:Searchable";
    internal const string PopularityAnnotation = "Qplet:SearchPopularity";
    internal const string HiddenAnnotation = "Qplet:SearchHidden";

    /// <summary>
    /// Declares that searches find rows of the entity, which must have been declared as a kind of subject. The database keeps the index in the transaction that
    /// writes a row.
    /// </summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's configuration.</param>
    /// <param name="popularity">A count. Of rows that match equally well, those whose count has more digits come first.</param>
    /// <param name="hidden">A column; rows where it is not null are not found.</param>
    public static void IsSearchable<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, int>>? popularity = null,
        Expression<Func<T, DateTime?>>? hidden = null
    )
        where T : class, ISearchable
    {
        // The default is that of rows written before the column existed. The index finds them, see SearchIndex.FillAsync.
        var text = entity.Property<string>(nameof(ISearchable.SearchText)).HasDefaultValue("").Metadata.Name;
        entity
            .HasIndex([.. entity.Metadata.FindPrimaryKey()!.Properties.Select(static key => key.Name)], $"IX_{entity.Metadata.GetTableName()}_Unsearchable")
            .HasFilter($"\"{text}\" = ''");
        entity.HasAnnotation(Annotation, text);
        if (popularity is not null)
        {
            entity.HasAnnotation(PopularityAnnotation, NameOf(popularity));
        }
        if (hidden is not null)
        {
            entity.HasAnnotation(HiddenAnnotation, NameOf(hidden));
        }
    }

    /// <summary>Returns the kinds that searches find.</summary>
    internal static IReadOnlyList<SearchableKind> SearchableKinds(this IReadOnlyModel model) =>
        [
            .. from entity in model.GetEntityTypes()
            where entity.FindAnnotation(Annotation) is not null
            orderby entity.GetTableName()
            select new SearchableKind(entity),
        ];

    private static string NameOf(LambdaExpression property) =>
        property.Body is MemberExpression member ? member.Member.Name : throw DataErrors.NotAColumn(property);
}
