using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A file of a multipart request, for input only.</summary>
internal sealed class UploadScalar()
    : ScalarType(
        "Upload",
        typeof(UploadedFile),
        "The `Upload` scalar type represents a file that is sent in a multipart request (GraphQL multipart request specification).",
        BuiltInScalars.SpecificationOf("upload")
    )
{
    public override object ParseValue(JsonElement value, IReadOnlyDictionary<string, UploadedFile>? files) =>
        files is not null
        && value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(UploadedFile.Placeholder, out var key)
        && key.ValueKind == JsonValueKind.String
        && files.TryGetValue(key.GetString()!, out var file)
            ? file
            : throw ScalarErrors.NotAFile(DisplayText.Of(value));

    public override object ParseValue(JsonElement value) => ParseValue(value, files: null);

    public override object ParseLiteral(ValueNode literal) => throw ScalarErrors.NotAFile(DisplayText.Of(literal));

    public override object Serialize(object value) => throw ScalarErrors.UploadIsInputOnly();

    public override ValueNode ToLiteral(object value) => throw ScalarErrors.UploadIsInputOnly();
}
