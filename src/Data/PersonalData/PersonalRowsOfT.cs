using System.Linq.Expressions;
using System.Text.Json;

namespace Qplet.GraphQL.Data.PersonalData;

/// <summary>The rows of an entity that belong to a user, with the type of the entity.</summary>
/// <param name="property">The property with the key of the user.</param>
/// <param name="rows">Returns the rows of a user.</param>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class PersonalRows<T>(string property, Func<QpletDbContext, Guid, IQueryable<T>> rows) : PersonalRows(typeof(T), property)
    where T : class
{
    /// <summary>Creates the rows whose property has the key of the user.</summary>
    public PersonalRows(string property)
        : this(property, (db, userId) => db.Set<T>().Where(Has(property, userId))) { }

    /// <summary>Changes a row that was read for an export, for example to leave out the words of others. Null: rows are exported as they are.</summary>
    public Action<T>? BeforeExport { get; init; }

    /// <inheritdoc />
    public override Task RemoveAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken) =>
        rows(db, userId).ExecuteDeleteAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task WriteAsync(Utf8JsonWriter json, QpletDbContext db, Guid userId, Func<Task> flush, CancellationToken cancellationToken)
    {
        var columns = ExportedColumns.Of(db.Model.FindEntityType(typeof(T))!);
        await foreach (var row in rows(db, userId).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            BeforeExport?.Invoke(row);
            json.WriteStartObject();
            columns.Write(json, row);
            json.WriteEndObject();
            await flush();
        }
    }

    private static Expression<Func<T, bool>> Has(string property, Guid userId)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var key = Expression.Property(row, property);
        Expression<Func<Guid>> wanted = () => userId;
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(key, Expression.Convert(wanted.Body, key.Type)), row);
    }
}
