namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>A prepared statement. What a column returns is valid until the next step.</summary>
internal readonly unsafe struct FloorStatement(nint handle)
{
    /// <summary>Binds a parameter, counted from 1, to a text in UTF-8.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> text)
    {
        fixed (byte* start = text)
        {
            Check(NativeSqlite.BindText(handle, parameter, start, text.Length, NativeSqlite.Transient));
        }
    }

    /// <summary>Binds a parameter, counted from 1, to a number.</summary>
    public void Bind(int parameter, long value) => Check(NativeSqlite.BindInteger(handle, parameter, value));

    /// <summary>Moves to the next row. After the last row it returns false, and the statement can be run again.</summary>
    public bool Read()
    {
        var result = NativeSqlite.Step(handle);
        if (result == NativeSqlite.Row)
        {
            return true;
        }
        if (result != NativeSqlite.Done)
        {
            Check(result);
        }
        Reset();
        return false;
    }

    /// <summary>Ends a run before its last row.</summary>
    public void Reset() => Check(NativeSqlite.Reset(handle));

    /// <summary>The bytes of a text in UTF-8; empty for null.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var start = NativeSqlite.Text(handle, column);
        return new(start, NativeSqlite.Length(handle, column));
    }

    /// <summary>Whether a column is null.</summary>
    public bool IsNull(int column) => NativeSqlite.Text(handle, column) is null;

    public long Integer(int column) => NativeSqlite.Integer(handle, column);

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException($"SQLite returned {result}.");
        }
    }
}
