using System.Data;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>An open connection with its prepared commands. For one reader at a time.</summary>
internal sealed class ReadConnection(ReadConnectionHandle handle, int maxCommands) : IAsyncDisposable
{
    private readonly Dictionary<Statement, LinkedListNode<KeptCommand>> _commands = [];
    private readonly LinkedList<KeptCommand> _byUse = [];

    /// <summary>The transaction around several runs of one statement.</summary>
    public Snapshot Snapshot { get; } = new(handle.Connection);

    /// <summary>Whether the connection has been used successfully. The server may have closed it since.</summary>
    public bool WasUsed { get; set; }

    /// <summary>Whether the connection can still be used.</summary>
    public bool IsOpen => handle.Connection.State == ConnectionState.Open;

    /// <summary>Returns the command of a statement, which is created on first use. If there are too many, the least recently used one is removed.</summary>
    public KeptCommand GetCommand(Statement statement)
    {
        if (_commands.TryGetValue(statement, out var node))
        {
            if (_byUse.First != node)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value;
        }

        if (_commands.Count >= maxCommands && _byUse.Last is { Value: var oldest })
        {
            _byUse.RemoveLast();
            _commands.Remove(oldest.Statement);
            oldest.Command.Dispose();
        }

        var command = handle.Connection.CreateCommand();
        command.CommandText = statement.Sql;
        foreach (var parameter in statement.Parameters)
        {
            parameter.AddTo(command);
        }
        var kept = new KeptCommand(statement, command);
        _commands.Add(statement, _byUse.AddFirst(kept));
        return kept;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var kept in _byUse)
        {
            await kept.Command.DisposeAsync();
        }
        _byUse.Clear();
        _commands.Clear();
        await Snapshot.DisposeAsync();
        await (handle.Owner ?? handle.Connection).DisposeAsync();
    }
}
