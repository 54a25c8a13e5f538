using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Which built-in scalars stand for which CLR types.</summary>
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

    /// <summary>The scalar of a CLR type; null if there is none.</summary>
    public static ScalarType? Find(Type type) => s_byClrType.GetValueOrDefault(type);

    /// <summary>The built-in scalar of that name; null if there is none.</summary>
    public static ScalarType? FindByName(string name) => s_byName.GetValueOrDefault(name);
}
