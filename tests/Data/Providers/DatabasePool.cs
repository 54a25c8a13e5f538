using System.Collections.Concurrent;
using Npgsql;
using Qplet.GraphQL.Data.Providers;

[assembly: AssemblyFixture(typeof(DatabasePool))]

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Lends databases of a PostgreSQL server to the tests of a process, each to one test at a time. A database that comes back is emptied, which takes a fraction
/// of the time of a new one, and keeps its connections. It is lent again only if it is then as it was created: with the same tables, indexes, triggers and
/// functions, with the rows of the template and no others, without statistics, and unused. All are dropped when the last test has ended.
/// </summary>
public sealed class DatabasePool : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<PooledDatabase>> _free = new(StringComparer.Ordinal);
    private int _created;

    /// <summary>The pool of the tests that run.</summary>
    public static async Task<DatabasePool> CurrentAsync() =>
        await TestContext.Current.GetFixture<DatabasePool>() ?? throw new InvalidOperationException("The assembly has no pool of databases.");

    /// <summary>How many databases were created.</summary>
    public int Created => _created;

    /// <summary>Lends a database that is as after <see cref="DatabaseTemplate.CopyAsync" />.</summary>
    /// <param name="server">The connection string of the server, without a database.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<PooledDatabase> TakeAsync(string server, CancellationToken cancellationToken)
    {
        if (_free.GetOrAdd(server, static _ => []).TryTake(out var free))
        {
            return free;
        }
        Interlocked.Increment(ref _created);
        return await PooledDatabase.CreateAsync(server, cancellationToken);
    }

    /// <summary>Takes a database back when the test has ended: empties it, or drops it if it is not as it was created.</summary>
    /// <returns>Whether the database can be lent again.</returns>
    public async Task<bool> ReturnAsync(PooledDatabase database)
    {
        var isReusable = false;
        try
        {
            isReusable = await database.EmptyAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // A database that cannot be emptied, such as one with a lock that a test has left, is dropped.
        }
        if (isReusable)
        {
            _free.GetOrAdd(database.Server, static _ => []).Add(database);
        }
        else
        {
            await DatabaseTemplate.DropAsync(database.Settings, CancellationToken.None);
        }
        return isReusable;
    }

    /// <summary>Leaves the databases of a server to it, because it stops.</summary>
    public void Forget(string server) => _free.TryRemove(server, out _);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _free.Values.SelectMany(static databases => databases))
        {
            await DatabaseTemplate.DropAsync(database.Settings, CancellationToken.None);
        }
    }
}
