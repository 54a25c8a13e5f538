using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Schema.Releases;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The details of a release as a text: a JSON array of objects with <c>key</c> and <c>value</c>.</summary>
internal static class DetailTexts
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the details of a release, or null if it has none.</summary>
    public static string? Read(Release release) =>
        release.Details is { Count: > 0 } details
            ? JsonSerializer.Serialize(
                details.OrderBy(static detail => detail.Position).Select(static detail => new ReleaseDetailInput(detail.Key, detail.Value)),
                s_json
            )
            : null;

    /// <summary>Replaces the details of a release. Those that stay keep their rows.</summary>
    public static void Set(Release release, string? text)
    {
        var details = text is null ? [] : JsonSerializer.Deserialize<ReleaseDetailInput[]>(text, s_json)!;
        release.Details ??= [];
        foreach (var gone in release.Details.Where(present => !details.Any(detail => detail.Key == present.Key)).ToList())
        {
            release.Details.Remove(gone);
        }
        for (var position = 0; position < details.Length; position++)
        {
            var (key, value) = details[position];
            if (release.Details.FirstOrDefault(present => present.Key == key) is { } present)
            {
                (present.Value, present.Position) = (value, position);
            }
            else
            {
                release.Details.Add(
                    new ReleaseDetail
                    {
                        ReleaseId = release.Id,
                        Key = key,
                        Value = value,
                        Position = position,
                    }
                );
            }
        }
    }
}
