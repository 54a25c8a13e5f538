using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Declares which texts have an index of their substrings, so a search for a text within them reads only rows that may contain it: a virtual table of FTS5 on
/// SQLite, GIN indexes of pg_trgm on PostgreSQL. Both are kept by the transaction that writes the row.
/// </summary>
public static class SubstringIndexes
{
    /// <summary>The annotation of a text with an index: the name of the virtual table on SQLite.</summary>
    public const string Annotation = "Qplet:SubstringIndex";

    /// <summary>The extension of PostgreSQL.</summary>
    internal const string Extension = "pg_trgm";

    /// <summary>Gives the texts of an entity an index of their substrings.</summary>
    internal static void HasSubstringIndex<T>(this EntityTypeBuilder<T> entity, params Expression<Func<T, string?>>[] texts)
        where T : class
    {
        foreach (var text in texts)
        {
            entity.Property(text).HasAnnotation(Annotation, SubstringIndex.NameFor(entity.Metadata.GetTableName()!));
        }
    }

    /// <summary>Returns the indexes that a model declares.</summary>
    internal static IEnumerable<SubstringIndex> Of(IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        let texts = TextsOf(entity).ToList()
        where texts.Count > 0
        let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value
        select new SubstringIndex(table.Name, [.. texts.Select(text => text.GetColumnName(table)!)]);

    /// <summary>Adds the extension and the indexes of PostgreSQL to the model.</summary>
    internal static void UseTrigrams(ModelBuilder model)
    {
        model.HasPostgresExtension(Extension);
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            var index = new SubstringIndex(entity.GetTableName()!, []);
            foreach (var text in TextsOf(entity))
            {
                PostgreSqlSearchIndex
                    .WriteDirectly(model.Entity(entity.ClrType).HasIndex([text.Name], index.NameOf(text.GetColumnName())))
                    .HasOperators("gin_trgm_ops");
            }
        }
    }

    private static IEnumerable<IReadOnlyProperty> TextsOf(IReadOnlyEntityType entity) =>
        entity.GetProperties().Where(static property => property.FindAnnotation(Annotation) is not null);
}
