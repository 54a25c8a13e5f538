using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A URI, written in its original form.</summary>
internal sealed class UriScalar(string name, bool isAbsolute, string meaning, string page)
    : BuiltInTextScalar(
        name,
        typeof(Uri),
        meaning,
        isAbsolute ? "an absolute URL such as \"https://example.com/a\"" : "a URI such as \"https://example.com/a\" or \"/a\"",
        page
    )
{
    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value =
            !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c))
            && Uri.TryCreate(text, isAbsolute ? UriKind.Absolute : UriKind.RelativeOrAbsolute, out var uri)
            && (!isAbsolute || text.Contains(':'))
                ? uri
                : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is Uri uri && (uri.IsAbsoluteUri || !isAbsolute) ? uri.OriginalString : null;
}
