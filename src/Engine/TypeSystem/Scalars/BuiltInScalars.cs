namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The scalars provided by the engine: the five of the specification (<see href="https://spec.graphql.org/September2025/#sec-Scalars">section 3.5</see>), and
/// Hot Chocolate's additional scalars, which a schema may use.
/// </summary>
/// <remarks>A schema contains only the scalars that its types use. The instances are shared by all schemas.</remarks>
public static class BuiltInScalars
{
    /// <summary><c>Int</c>: a signed 32-bit integer.</summary>
    public static ScalarType Int { get; } = new IntScalar();

    /// <summary><c>Float</c>: a finite double-precision number.</summary>
    public static ScalarType Float { get; } = new FloatScalar();

    /// <summary><c>String</c>: text.</summary>
    public static ScalarType String { get; } = new StringScalar();

    /// <summary><c>Boolean</c>: true or false.</summary>
    public static ScalarType Boolean { get; } = new BooleanScalar();

    /// <summary><c>ID</c>: an opaque key, always written as a string; input may be a string or an integer.</summary>
    public static ScalarType ID { get; } = new IdScalar();

    /// <summary><c>UUID</c>: a <see cref="Guid" />, written with hyphens.</summary>
    public static ScalarType UUID { get; } = new UuidScalar();

    /// <summary><c>DateTime</c>: a <see cref="DateTimeOffset" />, written in UTC; input must specify its offset.</summary>
    public static ScalarType DateTime { get; } = new DateTimeScalar();

    /// <summary><c>LocalDate</c>: a <see cref="DateOnly" />.</summary>
    public static ScalarType LocalDate { get; } = new LocalDateScalar();

    /// <summary><c>LocalTime</c>: a <see cref="TimeOnly" />.</summary>
    public static ScalarType LocalTime { get; } = new LocalTimeScalar();

    /// <summary><c>LocalDateTime</c>: a <see cref="System.DateTime" /> without an offset.</summary>
    public static ScalarType LocalDateTime { get; } = new LocalDateTimeScalar();

    /// <summary><c>Duration</c>: a <see cref="TimeSpan" />, written in ISO 8601 format.</summary>
    public static ScalarType Duration { get; } = new DurationScalar();

    /// <summary><c>URI</c>: a <see cref="System.Uri" />, absolute or relative.</summary>
    public static ScalarType URI { get; } = new UriScalar("URI", isAbsolute: false, "a Uniform Resource Identifier (URI) as defined by RFC 3986", "uri");

    /// <summary><c>URL</c>: an absolute <see cref="System.Uri" />.</summary>
    public static ScalarType URL { get; } = new UriScalar("URL", isAbsolute: true, "a Uniform Resource Locator (URL) as defined by RFC 3986", "url");

    /// <summary><c>Long</c>: a signed 64-bit integer.</summary>
    public static ScalarType Long { get; } = new IntegerScalar<long>("Long", "a signed 64-bit integer", "long");

    /// <summary><c>Short</c>: a signed 16-bit integer.</summary>
    public static ScalarType Short { get; } = new IntegerScalar<short>("Short", "a signed 16-bit integer", "short");

    /// <summary><c>Byte</c>: a signed 8-bit integer.</summary>
    public static ScalarType Byte { get; } = new IntegerScalar<sbyte>("Byte", "a signed 8-bit integer", "byte");

    /// <summary><c>UnsignedByte</c>: an unsigned 8-bit integer.</summary>
    public static ScalarType UnsignedByte { get; } = new IntegerScalar<byte>("UnsignedByte", "an unsigned 8-bit integer", "unsigned-byte");

    /// <summary><c>UnsignedShort</c>: an unsigned 16-bit integer.</summary>
    public static ScalarType UnsignedShort { get; } = new IntegerScalar<ushort>("UnsignedShort", "an unsigned 16-bit integer", "unsigned-short");

    /// <summary><c>UnsignedInt</c>: an unsigned 32-bit integer.</summary>
    public static ScalarType UnsignedInt { get; } = new IntegerScalar<uint>("UnsignedInt", "an unsigned 32-bit integer", "unsigned-int");

    /// <summary><c>UnsignedLong</c>: an unsigned 64-bit integer.</summary>
    public static ScalarType UnsignedLong { get; } = new IntegerScalar<ulong>("UnsignedLong", "an unsigned 64-bit integer", "unsigned-long");

    /// <summary><c>Decimal</c>: a <see cref="decimal" />.</summary>
    public static ScalarType Decimal { get; } = new DecimalScalar();

    /// <summary><c>Base64String</c>: bytes, written in base64.</summary>
    public static ScalarType Base64String { get; } = new Base64StringScalar();

    /// <summary><c>Any</c>: any JSON, read as a <see cref="System.Text.Json.JsonElement" />.</summary>
    public static ScalarType Any { get; } = new AnyScalar();

    /// <summary><c>Upload</c>: an <see cref="UploadedFile" /> of a multipart request, for input only.</summary>
    public static ScalarType Upload { get; } = new UploadScalar();

    /// <summary>The scalars of the specification, which SDL never defines.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>All scalars provided by the engine.</summary>
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        .. Specified,
        UUID,
        DateTime,
        LocalDate,
        LocalTime,
        LocalDateTime,
        Duration,
        URI,
        URL,
        Long,
        Short,
        Byte,
        UnsignedByte,
        UnsignedShort,
        UnsignedInt,
        UnsignedLong,
        Decimal,
        Base64String,
        Any,
        Upload,
    ];

    /// <summary>Returns whether the specification defines a scalar of that name.</summary>
    public static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>Returns the URL of the specification of an additional scalar.</summary>
    internal static Uri SpecificationOf(string page) => new($"https://scalars.graphql.org/chillicream/{page}.html");
}
