using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Inserting what may be there already.</summary>
internal static class Inserts
{
    private const string PostgreSqlUniqueViolation = "23505";
    private const int SqliteUniqueConstraint = 2067;
    private const int SqlitePrimaryKeyConstraint = 1555;

    /// <summary>
    /// Saves one new row together with whatever else is unsaved, and tells whether it is there now for the first time. False means that a row with the same
    /// unique key was there or came at the same
    /// moment; then nothing was saved, the row is forgotten by the context, and the transaction goes on.
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

    /// <summary>Whether saving failed because a unique key was taken.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is DbException inner
        && (
            inner.SqlState == PostgreSqlUniqueViolation
            || inner is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: SqliteUniqueConstraint or SqlitePrimaryKeyConstraint }
        );
}
