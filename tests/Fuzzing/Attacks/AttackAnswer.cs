using System.Text.Json;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <summary>What a server made of an attack.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Codes">The codes of the errors; empty ones for those of the rules, which have none.</param>
/// <param name="Length">How many bytes the answer has.</param>
internal sealed record AttackAnswer(int Status, IReadOnlyList<string> Codes, int Length)
{
    /// <summary>The verdict in a few words.</summary>
    public string Summary =>
        Codes.Count == 0
            ? $"{Status}"
            : $"{Status} {string.Join(' ', Codes.Distinct(StringComparer.Ordinal).Select(static code => code.Length == 0 ? "rule" : code))}";

    public static AttackAnswer Read(int status, ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
        IReadOnlyList<string> codes = json.RootElement.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(CodeOf)] : [];
        return new AttackAnswer(status, codes, body.Length);
    }

    /// <summary>Says what is wrong with the answer to an attack; null where nothing is.</summary>
    public string? Judge(Attack attack)
    {
        if (Status is not (200 or >= 400 and < 500))
        {
            return $"The status is {Status}.";
        }
        if (attack.Codes.Count == 0)
        {
            return Codes.Count == 0 ? null : $"It should be answered, but is refused: {Summary}.";
        }
        return Codes.Intersect(attack.Codes, StringComparer.Ordinal).Any()
            ? null
            : $"It should be refused by {string.Join(" or ", attack.Codes)}, but the answer is {Summary}.";
    }

    private static string CodeOf(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString()! : Attack.Rule;
}
