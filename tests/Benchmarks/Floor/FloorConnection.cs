using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>A connection with the statements that were prepared on it and a buffer for the response. It is used by one request at a time and kept.</summary>
internal sealed unsafe class FloorConnection
{
    // As the gateway sets up its connections.
    private const string SetUp = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456;";

    private readonly nint _handle;
    private readonly Dictionary<string, FloorStatement> _statements = new(ReferenceEqualityComparer.Instance);

    public FloorConnection(string database)
    {
        Check(NativeSqlite.Open(database, out _handle, NativeSqlite.OpenReadOnly | NativeSqlite.OpenWithoutMutex, vfs: 0));
        Check(NativeSqlite.Execute(_handle, SetUp, callback: 0, argument: 0, error: 0));
    }

    public FloorResponse Response { get; } = new();

    /// <summary>Returns the statement of a constant text, prepared at its first use.</summary>
    public FloorStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(NativeSqlite.Prepare(_handle, sql, length: -1, NativeSqlite.PreparePersistent, out var handle, tail: 0));
            _statements.Add(sql, statement = new FloorStatement(handle));
        }
        return statement;
    }

    private void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException($"SQLite returned {result}: {Marshal.PtrToStringUTF8((nint)NativeSqlite.Message(_handle))}");
        }
    }
}
