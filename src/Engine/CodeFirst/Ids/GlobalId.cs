using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Global object IDs (<see href="https://relay.dev/graphql/objectidentification.htm">Relay's object identification specification</see>): the base64 of the
/// type's name, a colon and the key, in UTF-8; opaque to clients. Keys are <see cref="Guid" /> (32 hexadecimal digits), <see cref="int" />,
/// <see cref="long" />, <see cref="short" /> and <see cref="string" />.
/// </summary>
public static class GlobalId
{
    /// <summary>The maximum length of an ID, in characters.</summary>
    public const int MaxLength = 1024;

    private const int MaxKeyLength = 36;

    /// <summary>Returns the ID of an object.</summary>
    /// <exception cref="ArgumentException">The type of the key is not supported.</exception>
    public static string Encode(string typeName, object key) => System.Convert.ToBase64String(Encoding.UTF8.GetBytes($"{typeName}:{Format(key)}"));

    /// <summary>Splits an ID into its parts; accepts base64 and base64url, with or without padding.</summary>
    public static bool TryDecode(string id, [NotNullWhen(true)] out string? typeName, [NotNullWhen(true)] out string? key)
    {
        typeName = key = null;
        if (id.Length is 0 or > MaxLength)
        {
            return false;
        }
        var decoded = ArrayPool<byte>.Shared.Rent(id.Length);
        try
        {
            var text = id.Replace('+', '-').Replace('/', '_');
            if (Base64Url.DecodeFromChars(text, decoded, out _, out var written) != OperationStatus.Done)
            {
                return false;
            }
            var bytes = decoded.AsSpan(0, written);
            var colon = bytes.IndexOf((byte)':');
            if (colon <= 0 || colon == bytes.Length - 1)
            {
                return false;
            }
            typeName = Encoding.UTF8.GetString(bytes[..colon]);
            key = Encoding.UTF8.GetString(bytes[(colon + 1)..]);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(decoded);
        }
    }

    /// <summary>Parses a key of a CLR type from its text in an ID.</summary>
    public static bool TryParseKey(string text, Type keyType, [NotNullWhen(true)] out object? key)
    {
        key = null;
        if (keyType == typeof(string))
        {
            key = text;
        }
        else if (keyType == typeof(Guid) && Guid.TryParse(text, out var guid))
        {
            key = guid;
        }
        else if (keyType == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            key = number;
        }
        else if (keyType == typeof(long) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
        {
            key = big;
        }
        else if (keyType == typeof(short) && short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            key = small;
        }

        // An object has exactly one ID: `+1` and `01` are not accepted for 1.
        if (key is int or long or short && Format(key) != text)
        {
            key = null;
        }
        return key is not null;
    }

    /// <summary>Decodes an ID that must be of a certain type.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="typeName">The required type; null for any.</param>
    /// <param name="keyType">The CLR type of the key.</param>
    /// <param name="acceptsKeys">Whether the key alone is accepted as well: a number or a UUID.</param>
    /// <exception cref="GraphQLException">The text is not an ID (code <c>ID_INVALID</c>), or not an ID of that type (code <c>ID_WRONG_TYPE</c>).</exception>
    public static object Decode(string id, string? typeName, Type keyType, bool acceptsKeys = false)
    {
        // No ID is a number or a UUID: the base64 of a name with a capital begins with a letter from Q to W.
        if (acceptsKeys && keyType != typeof(string) && id.Length <= MaxKeyLength && TryParseKey(id, keyType, out var plain))
        {
            return plain;
        }
        if (!TryDecode(id, out var actual, out var text))
        {
            throw CodeFirstErrors.InvalidId(id);
        }
        if (typeName is not null && actual != typeName)
        {
            throw CodeFirstErrors.WrongIdType(id, actual, typeName);
        }
        return TryParseKey(text, keyType, out var key) ? key : throw CodeFirstErrors.InvalidId(id);
    }

    /// <summary>Returns whether a CLR type is supported for keys.</summary>
    public static bool IsKeyType(Type type) =>
        type == typeof(Guid) || type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(string);

    private static string Format(object key) =>
        key switch
        {
            Guid guid => guid.ToString("N"),
            string text => text,
            int or long or short => ((IFormattable)key).ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException(CodeFirstErrors.IdTypeUnsupported(key.GetType()), nameof(key)),
        };
}
