using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The rows of a statement. Values are read by the types of the model's columns; only <see cref="GetValue" /> looks at the type of a value.</summary>
internal sealed unsafe class SqliteReadRows(SqliteReadConnection connection) : DbDataReader
{
    private nint _statement;
    private bool _hasEnded = true;

    public override int Depth => 0;

    public override int FieldCount => NativeSqlite.Columns(_statement);

    public override bool HasRows => throw new NotSupportedException();

    public override bool IsClosed => _hasEnded;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    /// <summary>Begins to read the rows of a statement whose parameters have their values.</summary>
    public void Begin(nint statement)
    {
        _statement = statement;
        _hasEnded = false;
    }

    public override bool Read()
    {
        if (_hasEnded)
        {
            return false;
        }
        var result = NativeSqlite.Step(_statement);
        if (result == NativeSqlite.Row)
        {
            return true;
        }
        Close();
        if (result != NativeSqlite.Done)
        {
            connection.Check(result);
        }
        return false;
    }

    public override bool NextResult() => false;

    public override void Close()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;

            // Returns the error of the last step again.
            _ = NativeSqlite.Reset(_statement);
        }
    }

    public override bool IsDBNull(int ordinal) => NativeSqlite.Type(_statement, ordinal) == NativeSqlite.NullType;

    public override bool GetBoolean(int ordinal) => GetInt64(ordinal) != 0;

    public override byte GetByte(int ordinal) => checked((byte)GetInt64(ordinal));

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override long GetInt64(int ordinal) => NativeSqlite.Integer(_statement, ordinal);

    public override float GetFloat(int ordinal) => (float)GetDouble(ordinal);

    public override double GetDouble(int ordinal) => NativeSqlite.Float(_statement, ordinal);

    public override string GetString(int ordinal) => Encoding.UTF8.GetString(Text(ordinal));

    public override Guid GetGuid(int ordinal)
    {
        var text = Text(ordinal);
        return StoredGuid.TryParse(text, out var guid) ? guid : throw DataErrors.NoGuid(GetString(ordinal));
    }

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateOnly) ? (T)(object)DateOnly.ParseExact(GetString(ordinal), "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : typeof(T) == typeof(TimeOnly) ? (T)(object)TimeOnly.Parse(GetString(ordinal), CultureInfo.InvariantCulture)
        : typeof(T) == typeof(byte[]) ? (T)GetValue(ordinal)
        : throw DataErrors.NotReadable(typeof(T));

    public override object GetValue(int ordinal) =>
        NativeSqlite.Type(_statement, ordinal) switch
        {
            NativeSqlite.IntegerType => GetInt64(ordinal),
            NativeSqlite.FloatType => GetDouble(ordinal),
            NativeSqlite.TextType => GetString(ordinal),
            NativeSqlite.BlobType => new ReadOnlySpan<byte>(NativeSqlite.Blob(_statement, ordinal), NativeSqlite.Length(_statement, ordinal)).ToArray(),
            _ => DBNull.Value,
        };

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => throw new NotSupportedException();

    public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => throw new NotSupportedException();

    public override string GetName(int ordinal) => throw new NotSupportedException();

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    private ReadOnlySpan<byte> Text(int ordinal)
    {
        var start = NativeSqlite.Text(_statement, ordinal);
        return start is null ? throw DataErrors.NullText(ordinal) : new(start, NativeSqlite.Length(_statement, ordinal));
    }
}
