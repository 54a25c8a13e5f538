using System.Data.Common;

namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Inserts rows that may exist already.</summary>
internal static class Inserts
{
    private const string PostgreSqlUniqueViolation = "23505";
    private const int SqliteUniqueConstraint = 2067;
    private const int SqlitePrimaryKeyConstraint = 1555;

    /// <summary>
    /// Saves a new row together with all other unsaved changes. Returns false if a row with the same unique key exists already or was inserted
    /// concurrently; then nothing is saved, the context no longer tracks the row, and the transaction continues.
    /// </summary>
    public static async Task<bool> TryInsertAsync<T>(this QpletDbContext db, T row, CancellationToken cancellationToken)
        where T : class
    {
        var entry = db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            entry.State = EntityState.Detached;
            return false;
        }
    }

    /// <summary>Returns whether saving failed because of a unique constraint.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is DbException inner
        && (
            inner.SqlState == PostgreSqlUniqueViolation
            || inner is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: SqliteUniqueConstraint or SqlitePrimaryKeyConstraint }
        );
}
