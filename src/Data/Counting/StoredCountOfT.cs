using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Query;

namespace Qplet.GraphQL.Data.Counting;

/// <summary>A column that keeps the number of rows of another table, with the type of its entity.</summary>
/// <param name="column">The column.</param>
/// <param name="number">The number of rows.</param>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class StoredCount<T>(Expression<Func<T, int>> column, Expression<Func<T, int>> number)
    : StoredCount(typeof(T), ((MemberExpression)column.Body).Member.Name)
    where T : class
{
    /// <summary>Sets the column to the number of rows.</summary>
    public void AddTo(UpdateSettersBuilder<T> setters) => setters.SetProperty(column, number);

    /// <inheritdoc />
    public override async IAsyncEnumerable<string> CompareAsync(QpletDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var row = column.Parameters[0];
        var counted = ReplacingExpressionVisitor.Replace(number.Parameters[0], row, number.Body);
        var keys = entity.FindPrimaryKey()!.Properties.Select(key => Expression.Property(row, key.PropertyInfo!));
        var values = keys.Append(column.Body).Append(counted).Select(static value => Expression.Convert(value, typeof(object)));
        var differences = db.Set<T>()
            .Where(Expression.Lambda<Func<T, bool>>(Expression.NotEqual(column.Body, counted), row))
            .Select(Expression.Lambda<Func<T, object[]>>(Expression.NewArrayInit(typeof(object), values), row));
        await foreach (var difference in differences.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var key = string.Join('/', difference[..^2]);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{entity.GetTableName()} {key}: {Property} is {difference[^2]}, but {difference[^1]} rows are counted."
            );
        }
    }
}
