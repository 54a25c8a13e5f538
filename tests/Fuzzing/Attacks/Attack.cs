using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <summary>A request that is made to cost much, or to bring the server down.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Codes">The codes that its refusal may have; empty where it is answered, since it costs little.</param>
/// <param name="Make">Makes the body; each number gives other bytes, so no cache knows them.</param>
internal sealed record Attack(string Name, IReadOnlyList<string> Codes, Func<int, byte[]> Make)
{
    /// <summary>Whether it is a resolver that refuses it, and not the engine.</summary>
    public bool ReachesResolvers { get; init; }

    /// <summary>A refusal by a rule of section 5, whose errors carry no code.</summary>
    public const string Rule = "";

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An attack by a document.</summary>
    public static Attack OfDocument(string name, string document, params string[] codes) => OfVariables(name, document, null, codes);

    /// <summary>An attack by a document with variables, which are JSON.</summary>
    public static Attack OfVariables(string name, string document, string? variables, params string[] codes)
    {
        var query = JsonSerializer.Serialize(document, s_relaxed)[1..^1];
        return new(
            name,
            codes,
            number => Encoding.UTF8.GetBytes($"{{\"query\":\"{new string(' ', number)}{query}\"{(variables is null ? "" : $",\"variables\":{variables}")}}}")
        );
    }

    /// <summary>An attack by a body that is no usual request.</summary>
    public static Attack OfBody(string name, string body, params string[] codes) =>
        new(name, codes, number => Encoding.UTF8.GetBytes(new string(' ', number) + body));

    public override string ToString() => Name;
}
