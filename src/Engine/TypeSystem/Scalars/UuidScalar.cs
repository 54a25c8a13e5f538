using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A UUID; input may be in any of the usual text forms.</summary>
internal sealed class UuidScalar()
    : BuiltInTextScalar(
        "UUID",
        typeof(Guid),
        "a Universally Unique Identifier (UUID) as defined by RFC 9562",
        "a UUID such as \"9e5f4a1c-3b0d-4f0e-8a65-1f2d3c4b5a69\"",
        "uuid"
    )
{
    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = Guid.TryParse(text, out var parsed) ? parsed : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is Guid guid ? guid.ToString("D") : null;
}
