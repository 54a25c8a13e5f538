using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Describes the values of scalars and enums.</summary>
internal static class ScalarJsonSchemas
{
    private const string LocalTime = @"^\d{2}:\d{2}:\d{2}(\.\d+)?$";
    private const string LocalDateTime = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$";
    private const string Duration = @"^-?P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$";

    /// <summary>Describes a value that a client sends.</summary>
    public static JsonObject OfInput(ScalarType scalar) =>
        scalar.Name switch
        {
            "URI" when IsBuiltIn(scalar) => Text(format: "uri-reference"),
            "URL" when IsBuiltIn(scalar) => Text(format: "uri"),
            _ => Of(scalar),
        };

    /// <summary>
    /// Describes a value of a response. Addresses have no format, because they may contain characters that JSON Schema's formats for addresses do not allow.
    /// </summary>
    public static JsonObject Of(ScalarType scalar) => IsBuiltIn(scalar) ? OfBuiltIn(scalar.Name) : OfRuntimeType(scalar.RuntimeType);

    /// <summary>Describes the values of an enum.</summary>
    public static JsonObject Of(EnumType type) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. type.Values.Select(static value => JsonValue.Create(value.Name))]) };

    private static bool IsBuiltIn(ScalarType scalar) => BuiltInScalars.All.Any(known => ReferenceEquals(known, scalar));

    private static JsonObject OfBuiltIn(string name) =>
        name switch
        {
            "Int" or "Long" => new() { ["type"] = "integer" },
            "Short" => Integer(short.MinValue, short.MaxValue),
            "Byte" => Integer(sbyte.MinValue, sbyte.MaxValue),
            "UnsignedByte" => Integer(byte.MinValue, byte.MaxValue),
            "UnsignedShort" => Integer(ushort.MinValue, ushort.MaxValue),
            "UnsignedInt" => Integer(uint.MinValue, uint.MaxValue),
            "UnsignedLong" => new() { ["type"] = "integer", ["minimum"] = 0 },
            "Float" or "Decimal" => new() { ["type"] = "number" },
            "Boolean" => new() { ["type"] = "boolean" },
            "UUID" => Text(format: "uuid"),
            "DateTime" => Text(format: "date-time"),
            "LocalDate" => Text(format: "date"),
            "LocalTime" => Text(pattern: LocalTime),
            "LocalDateTime" => Text(pattern: LocalDateTime),
            "Duration" => Text(pattern: Duration),
            "Base64String" => new() { ["type"] = "string", ["contentEncoding"] = "base64" },
            "Upload" => Text(format: "binary"),
            "Any" => [],
            _ => Text(),
        };

    /// <summary>Describes a scalar of the application by the type of its values. An unknown one may be any JSON value.</summary>
    private static JsonObject OfRuntimeType(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => new() { ["type"] = "boolean" },
            TypeCode.String or TypeCode.Char or TypeCode.DateTime => Text(),
            >= TypeCode.SByte and <= TypeCode.UInt64 => new() { ["type"] = "integer" },
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => new() { ["type"] = "number" },
            _ when type == typeof(Uri) || type == typeof(Guid) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) =>
                Text(),
            _ => [],
        };

    private static JsonObject Integer(long minimum, long maximum) =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = minimum,
            ["maximum"] = maximum,
        };

    private static JsonObject Text(string? format = null, string? pattern = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null)
        {
            schema["format"] = format;
        }
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }
        return schema;
    }
}
