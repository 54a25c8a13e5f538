using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Reads the rows of commands, synchronously or asynchronously, and notifies the observers.</summary>
internal sealed class StatementReading(bool isSynchronous, IReadOnlyList<IQueryObserver> observers, Action<DbConnection>? interrupt = null)
{
    /// <summary>The number of rows that are read synchronously between checks for cancellation.</summary>
    private const int RowsPerLook = 64;

    private readonly Action<object?>? _interrupt = interrupt is null ? null : connection => interrupt((DbConnection)connection!);

    /// <summary>Whether commands are read synchronously.</summary>
    public bool IsSynchronous => isSynchronous;

    /// <summary>Sets the values of a call in a command.</summary>
    public static void Bind(Statement statement, DbParameterCollection parameters, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < statement.Parameters.Count; i++)
        {
            var parameter = statement.Parameters[i];
            parameters[i].Value = parameter.ToStored(values[parameter.Position]);
        }
    }

    /// <summary>Runs the command of a statement and passes on its rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="command">Its command, with the values of the call.</param>
    /// <param name="values">The values of the call.</param>
    /// <param name="snapshot">The transaction for statements that run for one key after the other. Null if the caller has one.</param>
    /// <param name="rows">Receives the rows.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public async ValueTask ReadAsync(
        Statement statement,
        DbCommand command,
        IReadOnlyList<object?> values,
        Snapshot? snapshot,
        IRowSink rows,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = observers.Count > 0 ? Stopwatch.GetTimestamp() : 0;

        // A statement that finds no row would not be stopped by the checks between rows.
        using var interruption = _interrupt is null || !isSynchronous ? default : cancellationToken.UnsafeRegister(_interrupt, command.Connection);
        try
        {
            if (statement.KeysInTurn is { } keys)
            {
                ReadInTurn(statement, command, (IList)values[keys.Position]!, snapshot, rows, cancellationToken);
            }
            else if (isSynchronous)
            {
                Read(command, rows, cancellationToken);
            }
            else
            {
                await ReadRowsAsync(command, rows, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            Tell(command, rows, start, exception);
            if (exception is DbException && isSynchronous)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            throw;
        }

        Tell(command, rows, start, null);
    }

    private static void ReadInTurn(Statement statement, DbCommand command, IList keys, Snapshot? snapshot, IRowSink rows, CancellationToken cancellationToken)
    {
        if (keys.Count < 2)
        {
            snapshot = null;
        }
        snapshot?.Begin();
        try
        {
            for (var i = 0; i < keys.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var parameter in statement.KeysInTurn!.Parameters)
                {
                    command.Parameters[parameter].Value = statement.Parameters[parameter].ToStored(keys[i]);
                }
                rows.Begin(i);
                Read(command, rows, cancellationToken);
            }
        }
        finally
        {
            snapshot?.End();
        }
    }

    private static void Read(DbCommand command, IRowSink rows, CancellationToken cancellationToken)
    {
        using var reader = command.ExecuteReader();
        Check(reader, rows, command);
        while (reader.Read())
        {
            rows.Add(reader);
            if (rows.Count % RowsPerLook == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static async ValueTask ReadRowsAsync(DbCommand command, IRowSink rows, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);
        Check(reader, rows, command);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader);
        }
    }

    private static void Check(DbDataReader reader, IRowSink rows, DbCommand command)
    {
        if (reader.FieldCount != rows.FieldCount)
        {
            throw EntityFrameworkErrors.UnknownSql(command.CommandText);
        }
    }

    private void Tell(DbCommand command, IRowSink rows, long start, Exception? error)
    {
        for (var i = 0; i < observers.Count; i++)
        {
            observers[i].OnExecuted(command.CommandText, rows.Count, Stopwatch.GetElapsedTime(start), error);
        }
    }
}
