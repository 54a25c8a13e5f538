using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A byte array, written in base64.</summary>
internal sealed class Base64StringScalar()
    : BuiltInTextScalar("Base64String", typeof(byte[]), "an array of bytes encoded as a Base64 string", "bytes in base64, such as \"AQID\"", "base64-string")
{
    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        var bytes = new byte[text.Length / 4 * 3];
        value = text.Length % 4 == 0 && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is byte[] bytes ? Convert.ToBase64String(bytes) : null;
}
