using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Data.Ordering;

/// <summary>Relates texts to the stored, folded texts by which they are ordered (see <see cref="TextFolding" />).</summary>
public static class SortKeys
{
    /// <summary>The annotation of a property that is ordered by another one: the name of that property.</summary>
    public const string Annotation = "Qplet:SortKey";

    /// <summary>The collation of PostgreSQL that compares byte by byte, as SQLite does.</summary>
    private const string ByteOrder = "C";

    private const int Piece = 1000;

    private static readonly MethodInfo s_fill = typeof(SortKeys).GetMethod(nameof(FillEntityAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Orders a text by another property, which contains the folded text.</summary>
    internal static void HasSortKey<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> text, Expression<Func<T, string>> key)
        where T : class
    {
        // The default is that of rows written before the key existed, see FillSortKeysAsync.
        var property = entity.Property(key).HasDefaultValue("");
        entity.Property(text).HasAnnotation(Annotation, property.Metadata.Name);
    }

    /// <summary>Compares all sort keys byte by byte, whatever the collation of the PostgreSQL database.</summary>
    internal static void UseByteOrder(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var (_, key) in Of(entity))
            {
                ((IMutableProperty)key).SetCollation(ByteOrder);
            }
        }
    }

    /// <summary>Sets the sort keys of rows that were written before the keys existed.</summary>
    internal static async Task FillSortKeysAsync(this QpletDbContext db, CancellationToken cancellationToken)
    {
        foreach (var entity in db.Model.GetEntityTypes())
        {
            foreach (var (text, key) in Of(entity))
            {
                await (Task)s_fill.MakeGenericMethod(entity.ClrType).Invoke(null, [db, text.Name, key.Name, cancellationToken])!;
            }
        }
    }

    private static IEnumerable<(IReadOnlyProperty Text, IReadOnlyProperty Key)> Of(IReadOnlyEntityType entity) =>
        from text in entity.GetProperties()
        let name = text.FindAnnotation(Annotation)?.Value as string
        where name is not null
        select (text, entity.FindProperty(name)!);

    private static async Task FillEntityAsync<T>(QpletDbContext db, string text, string key, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var rows = await db.Set<T>()
                .Where(row => EF.Property<string>(row, key) == "" && EF.Property<string>(row, text) != "")
                .OrderBy(row => EF.Property<string>(row, key))
                .Take(Piece)
                .ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return;
            }
            foreach (var row in rows)
            {
                db.Entry(row).Property(key).IsModified = true;
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
