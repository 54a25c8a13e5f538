namespace Qplet.GraphQL.EntityFramework;

/// <summary>A command that was translated once and is run again and again.</summary>
/// <param name="sql">The text.</param>
/// <param name="parameters">The parameters in the order of the command.</param>
internal abstract class Statement(string sql, IReadOnlyList<StatementParameter> parameters)
{
    private long _lastUsed = Environment.TickCount64;

    /// <summary>The text.</summary>
    public string Sql { get; } = sql;

    /// <summary>The parameters in the order of the command.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; } = parameters;

    /// <summary>When the statement was last asked for, in milliseconds of the system.</summary>
    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Notes the use.</summary>
    public void Touch() => Volatile.Write(ref _lastUsed, Environment.TickCount64);
}
