using System.Collections.Concurrent;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Keeps open connections and lends each to one reader at a time.</summary>
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

    /// <summary>Runs a statement; false where the connection turns out to have been closed since it was last used, so another is to be tried.</summary>
    private async ValueTask<bool> TryRunAsync(Statement statement, IReadOnlyList<object?> values, IRowSink rows, CancellationToken cancellationToken)
    {
        var connection = _idle.TryPop(out var idle) ? idle : new ReadConnection(await factory.OpenAsync(cancellationToken), maxCommands);
        try
        {
            var kept = connection.GetCommand(statement);
            await kept.BindAsync(values, reading.IsSynchronous, cancellationToken);
            await reading.ReadAsync(kept.Command, rows, cancellationToken);
        }
        catch (Exception)
        {
            // What state the connection is in is not known; a new one costs less than finding out.
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
