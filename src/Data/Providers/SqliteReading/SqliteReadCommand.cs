using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>A statement that stays prepared until it is disposed. It has one reader, which each execution begins again.</summary>
internal sealed class SqliteReadCommand(SqliteReadConnection connection) : DbCommand
{
    private readonly SqliteReadRows _rows = new(connection);
    private readonly SqliteCommand _template = new();
    private nint _statement;
    private int[] _indexes = [];

    [AllowNull]
    public override string CommandText
    {
        get => _template.CommandText;
        set => _template.CommandText = value;
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => throw new NotSupportedException();
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => _template.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() { }

    public override void Prepare()
    {
        if (_statement != 0)
        {
            return;
        }
        connection.Check(NativeSqlite.Prepare(connection.Handle, CommandText, length: -1, NativeSqlite.Persistent, out _statement, tail: 0));
        _indexes = new int[_template.Parameters.Count];
        for (var i = 0; i < _indexes.Length; i++)
        {
            _indexes[i] = NativeSqlite.ParameterIndex(_statement, _template.Parameters[i].ParameterName);
        }
    }

    public override int ExecuteNonQuery()
    {
        using var rows = ExecuteDbDataReader(CommandBehavior.Default);
        while (rows.Read()) { }
        return -1;
    }

    public override object? ExecuteScalar()
    {
        using var rows = ExecuteDbDataReader(CommandBehavior.Default);
        return rows.Read() ? rows.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        Prepare();
        for (var i = 0; i < _indexes.Length; i++)
        {
            // Parameters that the statement does not use are left out.
            if (_indexes[i] > 0)
            {
                connection.Check(SqliteBinding.Bind(_statement, _indexes[i], _template.Parameters[i].Value));
            }
        }
        _rows.Begin(_statement);
        return _rows;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _statement != 0)
        {
            _ = NativeSqlite.Finish(_statement);
            _statement = 0;
            _template.Dispose();
        }
        base.Dispose(disposing);
    }
}
