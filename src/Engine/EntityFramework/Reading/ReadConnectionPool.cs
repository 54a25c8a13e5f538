using System.Collections.Concurrent;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A pool of open connections. Each connection is used by one reader at a time.</summary>
internal sealed class ReadConnectionPool(IReadConnectionFactory factory, StatementReading reading, int maxConnections, int maxCommands)
    : IStatementRunner,
        IAsyncDisposable
{
    private readonly ConcurrentStack<ReadConnection> _idle = new();
    private readonly SemaphoreSlim _free = new(maxConnections);
    private volatile bool _isDisposed;

    /// <inheritdoc />
    public async ValueTask RunAsync(Statement statement, IReadOnlyList<object?> values, IRowSink rows, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            while (!await TryRunAsync(statement, values, rows, cancellationToken))
            {
                rows.Clear();
            }
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>Runs a statement. Returns false if the connection was closed since its last use, so the statement must be tried on another one.</summary>
    private async ValueTask<bool> TryRunAsync(Statement statement, IReadOnlyList<object?> values, IRowSink rows, CancellationToken cancellationToken)
    {
        var connection = _idle.TryPop(out var idle) ? idle : new ReadConnection(await factory.OpenAsync(cancellationToken), maxCommands);
        try
        {
            var kept = connection.GetCommand(statement);
            await kept.BindAsync(values, reading.IsSynchronous, cancellationToken);
            await reading.ReadAsync(statement, kept.Command, values, connection.Snapshot, rows, cancellationToken);
        }
        catch (Exception)
        {
            // The state of the connection is unknown. Opening a new one is cheaper than checking it.
            var isStale = connection is { WasUsed: true, IsOpen: false };
            await connection.DisposeAsync();
            if (isStale && !cancellationToken.IsCancellationRequested)
            {
                return false;
            }
            throw;
        }

        connection.WasUsed = true;
        if (_isDisposed)
        {
            await connection.DisposeAsync();
        }
        else
        {
            _idle.Push(connection);
        }
        return true;
    }
}
