namespace Qplet.GraphQL.Data.Counting;

/// <summary>A column that keeps the number of rows of another table.</summary>
/// <param name="entity">The entity.</param>
/// <param name="property">The property of the column.</param>
internal abstract class StoredCount(Type entity, string property)
{
    /// <summary>The entity.</summary>
    public Type Entity => entity;

    /// <summary>The property of the column.</summary>
    public string Property => property;

    /// <summary>Returns a line for each row whose column differs from the number of rows.</summary>
    public abstract IAsyncEnumerable<string> CompareAsync(QpletDbContext db, CancellationToken cancellationToken);
}
