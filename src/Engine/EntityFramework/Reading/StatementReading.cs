using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Reads the rows of commands, synchronously or asynchronously, and notifies the observers.</summary>
internal sealed class StatementReading(bool isSynchronous, IReadOnlyList<IQueryObserver> observers)
{
    /// <summary>The number of rows that are read synchronously between checks for cancellation.</summary>
    private const int RowsPerLook = 64;

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

    /// <summary>Runs a command and passes on its rows.</summary>
    public async ValueTask ReadAsync(DbCommand command, IRowSink rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = observers.Count > 0 ? Stopwatch.GetTimestamp() : 0;
        try
        {
            if (isSynchronous)
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
            throw;
        }

        Tell(command, rows, start, null);
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
