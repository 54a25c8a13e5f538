using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The mapping of CLR types to built-in scalars.</summary>
internal static class ScalarBindings
{
    private static readonly Dictionary<Type, ScalarType> s_byClrType = new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(char)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(long)] = BuiltInScalars.Long,
        [typeof(short)] = BuiltInScalars.Short,
        [typeof(sbyte)] = BuiltInScalars.Byte,
        [typeof(byte)] = BuiltInScalars.UnsignedByte,
        [typeof(ushort)] = BuiltInScalars.UnsignedShort,
        [typeof(uint)] = BuiltInScalars.UnsignedInt,
        [typeof(ulong)] = BuiltInScalars.UnsignedLong,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(decimal)] = BuiltInScalars.Decimal,
        [typeof(Guid)] = BuiltInScalars.UUID,
        [typeof(DateTime)] = BuiltInScalars.DateTime,
        [typeof(DateTimeOffset)] = BuiltInScalars.DateTime,
        [typeof(DateOnly)] = BuiltInScalars.LocalDate,
        [typeof(TimeOnly)] = BuiltInScalars.LocalTime,
        [typeof(TimeSpan)] = BuiltInScalars.Duration,
        [typeof(Uri)] = BuiltInScalars.URI,
        [typeof(byte[])] = BuiltInScalars.Base64String,
        [typeof(JsonElement)] = BuiltInScalars.Any,
        [typeof(object)] = BuiltInScalars.Any,
        [typeof(UploadedFile)] = BuiltInScalars.Upload,
    };

    private static readonly Dictionary<string, ScalarType> s_byName = s_byClrType
        .Values.Append(BuiltInScalars.ID)
        .Append(BuiltInScalars.URL)
        .Append(BuiltInScalars.LocalDateTime)
        .DistinctBy(static scalar => scalar.Name)
        .ToDictionary(static scalar => scalar.Name, StringComparer.Ordinal);

    /// <summary>Returns the scalar of a CLR type; null if there is no mapping.</summary>
    public static ScalarType? Find(Type type) => s_byClrType.GetValueOrDefault(type);

    /// <summary>Returns the built-in scalar with a name; null if it does not exist.</summary>
    public static ScalarType? FindByName(string name) => s_byName.GetValueOrDefault(name);
}
