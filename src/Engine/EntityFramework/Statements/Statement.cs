namespace Qplet.GraphQL.EntityFramework;

/// <summary>A command that is translated once and run many times.</summary>
/// <param name="sql">The text.</param>
/// <param name="parameters">The parameters in the order of the command.</param>
internal abstract class Statement(string sql, IReadOnlyList<StatementParameter> parameters)
{
    private long _lastUsed = Environment.TickCount64;

    /// <summary>The text.</summary>
    public string Sql { get; } = sql;

    /// <summary>The parameters in the order of the command.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; } = parameters;

    /// <summary>
    /// Whether the database must plan each run for its values, so the statement is not prepared: whether an index of substrings pays off depends on the text.
    /// </summary>
    public bool IsPlannedForValues { get; init; }

    /// <summary>The keys that the statement runs for, one after the other. Null if it runs once.</summary>
    public KeysInTurn? KeysInTurn { get; init; }

    /// <summary>The time when the statement was last requested, in milliseconds of <see cref="Environment.TickCount64" />.</summary>
    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Records a use of the statement.</summary>
    public void Touch() => Volatile.Write(ref _lastUsed, Environment.TickCount64);
}
