using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>A response as a client reads it.</summary>
public sealed partial class Answer
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_changing = ["id", "cursor", "startCursor", "endCursor"];

    private readonly JsonElement _root;
    private readonly IReadOnlyList<string> _log;

    private Answer(JsonElement root, IReadOnlyList<string> log) => (_root, _log) = (root, log);

    /// <summary>The codes of the errors, in order; empty where there are none.</summary>
    public IReadOnlyList<string?> ErrorCodes =>
        [
            .. Errors.Select(static error =>
                error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null
            ),
        ];

    public IReadOnlyList<JsonElement> Errors => _root.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>What the response says that the operation costs by its types.</summary>
    public double TypeCost => CostOf("typeCost");

    /// <summary>What the response says that the operation costs by its fields.</summary>
    public double FieldCost => CostOf("fieldCost");

    public JsonElement Data => _root.GetProperty("data");

    /// <summary>Reads a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="log">What the server has logged, shown where a test expected no errors.</param>
    public static Answer Of(OperationResult result, IReadOnlyList<string>? log = null) => new(JsonDocument.Parse(result.ToJson()).RootElement, log ?? []);

    /// <summary>The value at a way of names and indexes below <c>data</c>: <c>users.nodes.0.name</c>.</summary>
    public JsonElement At(string path)
    {
        var value = Data;
        foreach (var step in path.Split('.'))
        {
            value = int.TryParse(step, out var index) ? value[index] : value.GetProperty(step);
        }
        return value;
    }

    /// <summary>The text at a way, null where it is null.</summary>
    public string? Text(string path) => At(path) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    /// <summary>The texts of a list at a way, joined by dots: the path of a domain error as <c>input.title</c>.</summary>
    public string Joined(string path) => Joined(At(path));

    /// <summary>The texts of a list, joined by dots.</summary>
    public static string Joined(JsonElement list) => string.Join('.', list.EnumerateArray().Select(static part => part.GetString()));

    /// <summary>
    /// The names of the types of the domain errors of a mutation, in order; empty where there are none. The document selects <c>__typename</c>.
    /// </summary>
    public IReadOnlyList<string> DomainErrors(string mutation) =>
        At($"{mutation}.errors") is { ValueKind: JsonValueKind.Array } errors
            ? [.. errors.EnumerateArray().Select(static error => error.GetProperty("__typename").GetString()!)]
            : [];

    /// <summary>Checks that the answer has no errors, and returns it.</summary>
    public Answer WithoutErrors()
    {
        Errors.ShouldBeEmpty($"{_root}{string.Join('\n', _log)}");
        return this;
    }

    public override string ToString() => _root.ToString();

    /// <summary>
    /// The whole response for a snapshot. What changes from run to run is replaced: IDs and cursors are numbered in the order in which they first occur.
    /// </summary>
    public string ToSnapshot()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var response = JsonNode.Parse(_root.GetRawText())!;
        Number(response);
        return Keys().Replace(response.ToJsonString(s_readable), "<key>");

        void Number(JsonNode? node)
        {
            foreach (var item in node as JsonArray ?? [])
            {
                Number(item);
            }
            foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
            {
                Number(value);
                if (s_changing.Contains(name) && value?.GetValueKind() == JsonValueKind.String)
                {
                    var key = value.GetValue<string>();
                    numbers.TryAdd(key, numbers.Count + 1);
                    node![name] = $"<{name} {numbers[key]}>";
                }
            }
        }
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();

    private double CostOf(string kind) => _root.GetProperty("extensions").GetProperty("operationCost").GetProperty(kind).GetDouble();
}
