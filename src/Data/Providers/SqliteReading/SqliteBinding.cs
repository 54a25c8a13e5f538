using System.Buffers;
using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Binds the values of parameters, in the forms in which Microsoft.Data.Sqlite stores them.</summary>
internal static unsafe class SqliteBinding
{
    private const int SmallText = 512;
    private const int GuidLength = 36;

    /// <summary>Binds a value, and returns SQLite's result.</summary>
    /// <exception cref="NotSupportedException">No column of the model has the type of the value.</exception>
    public static int Bind(nint statement, int parameter, object? value) =>
        value switch
        {
            null or DBNull => NativeSqlite.BindNull(statement, parameter),
            string text => BindText(statement, parameter, text),
            Guid guid => BindGuid(statement, parameter, guid),
            bool flag => NativeSqlite.BindInteger(statement, parameter, flag ? 1 : 0),
            int number => NativeSqlite.BindInteger(statement, parameter, number),
            long number => NativeSqlite.BindInteger(statement, parameter, number),
            short or sbyte or byte or ushort or uint => NativeSqlite.BindInteger(statement, parameter, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            double or float => NativeSqlite.BindFloat(statement, parameter, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            DateOnly date => BindText(statement, parameter, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            TimeOnly time => BindText(
                statement,
                parameter,
                time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
            ),
            _ => throw DataErrors.NotBindable(value.GetType()),
        };

    private static int BindGuid(nint statement, int parameter, Guid guid)
    {
        Span<byte> digits = stackalloc byte[GuidLength];
        guid.TryFormat(digits, out _);
        Ascii.ToUpperInPlace(digits, out _);
        return BindUtf8(statement, parameter, digits);
    }

    private static int BindText(nint statement, int parameter, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most <= SmallText ? null : ArrayPool<byte>.Shared.Rent(most);
        var buffer = rented ?? stackalloc byte[SmallText];
        var result = BindUtf8(statement, parameter, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
        return result;
    }

    private static int BindUtf8(nint statement, int parameter, ReadOnlySpan<byte> text)
    {
        // A null pointer would bind null.
        fixed (byte* start = text.IsEmpty ? "\0"u8 : text)
        {
            return NativeSqlite.BindText(statement, parameter, start, text.Length, NativeSqlite.Transient);
        }
    }
}
