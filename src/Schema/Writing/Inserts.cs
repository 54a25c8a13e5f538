namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Inserts rows that may exist already.</summary>
internal static class Inserts
{
    /// <summary>
    /// Saves a new row together with all other unsaved changes. Returns false if a row with the same unique key exists already or was inserted
    /// concurrently; then nothing is saved, the context no longer tracks the row, and the transaction continues.
    /// </summary>
    public static async Task<bool> TryInsertAsync<T>(this QpletDbContext db, T row, CancellationToken cancellationToken)
        where T : class
    {
        var entry = db.Add(row);
        var hasSavepoints = db.Database.AutoSavepointsEnabled;
        db.Database.AutoSavepointsEnabled = true;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseFault.IsUniqueViolation(exception))
        {
            entry.State = EntityState.Detached;
            return false;
        }
        finally
        {
            db.Database.AutoSavepointsEnabled = hasSavepoints;
        }
    }
}
