using System.Diagnostics.CodeAnalysis;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: text scalar
/// <summary>The scalar of <see cref="Isrc" />.</summary>
public sealed class IsrcType()
    : TextScalar(
        "ISRC",
        typeof(Isrc),
        format: "a code such as \"DEA123456789\"",
        description: "The International Standard Recording Code of a track.",
        specifiedBy: new Uri("https://www.iso.org/standard/64972.html")
    )
{
    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = Isrc.TryParse(text, out var code) ? code : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is Isrc code ? code.Value : null;
}
// docs: end
