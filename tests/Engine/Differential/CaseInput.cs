using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Differential;

/// <summary>A case and the schema that it belongs to, which is built once.</summary>
internal sealed record CaseInput
{
    private readonly JsonElement _schemaCase;
    private readonly string _sdl;
    private readonly Lazy<GraphQLSchema> _schema;

    public CaseInput(JsonElement schemaCase, JsonElement @case)
    {
        _schemaCase = schemaCase;
        Case = @case;
        _sdl = schemaCase.ValueKind == JsonValueKind.Object ? schemaCase.GetProperty("sdl").GetString()! : "";
        _schema = new Lazy<GraphQLSchema>(() => WiredSchema.Build(Sdl));
    }

    public JsonElement Case { get; init; }

    public GraphQLSchema Schema => _schema.Value;

    public string Sdl => _sdl;

    /// <summary>The errors that the reference finds.</summary>
    public IEnumerable<JsonElement> Errors => Case.GetProperty("errors").EnumerateArray();

    /// <summary>Whether the case before belongs to the same schema.</summary>
    public bool IsOf(JsonElement schemaCase) => schemaCase.ValueKind == _schemaCase.ValueKind && (schemaCase.ValueKind == JsonValueKind.Undefined || schemaCase.GetProperty("sdl").ValueEquals(_sdl));

    public string Text(string member) => Case.GetProperty(member).GetString()!;
}
