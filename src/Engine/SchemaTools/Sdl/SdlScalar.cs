using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>A scalar that SDL defines or extends. It delegates to another scalar, or accepts any value without one.</summary>
internal sealed class SdlScalar(string name, ScalarType? behavior, string? description, Uri? specifiedBy, IReadOnlyList<AppliedDirective> directives)
    : ScalarType(name, behavior?.RuntimeType ?? typeof(object), description, specifiedBy, directives)
{
    private readonly ScalarType _behavior = behavior ?? BuiltInScalars.Any;

    public override object? ParseValue(JsonElement value) => _behavior.ParseValue(value);

    public override object? ParseValue(JsonElement value, IReadOnlyDictionary<string, UploadedFile>? files) => _behavior.ParseValue(value, files);

    public override object? ParseLiteral(ValueNode literal) => _behavior.ParseLiteral(literal);

    public override object Serialize(object value) => _behavior.Serialize(value);

    public override ValueNode ToLiteral(object value) => _behavior.ToLiteral(value);
}
