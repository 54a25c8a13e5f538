using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The command of a statement on one connection.</summary>
internal sealed class KeptCommand(Statement statement, DbCommand command)
{
    private bool _isPrepared;

    /// <summary>The statement.</summary>
    public Statement Statement { get; } = statement;

    /// <summary>The command, with the statement's parameters.</summary>
    public DbCommand Command { get; } = command;

    /// <summary>Sets the values of the parameters, and prepares the command the first time, when their types are known.</summary>
    public async ValueTask BindAsync(IReadOnlyList<object?> values, bool isSynchronous, CancellationToken cancellationToken)
    {
        StatementReading.Bind(Statement, Command.Parameters, values);
        if (_isPrepared || Statement.IsPlannedForValues)
        {
            return;
        }
        if (isSynchronous)
        {
            Command.Prepare();
        }
        else
        {
            await Command.PrepareAsync(cancellationToken);
        }
        _isPrepared = true;
    }
}
