using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
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
        _sdl = schemaCase.ValueKind == JsonValueKind.Object ? schemaCase.Text("sdl")! : "";
        _schema = new Lazy<GraphQLSchema>(() => WiredSchema.Build(Sdl));
    }

    public JsonElement Case { get; init; }

    /// <summary>The case of the schema, with its text as the reference prints it.</summary>
    public JsonElement SchemaCase => _schemaCase;

    public GraphQLSchema Schema => _schema.Value;

    public string Sdl => _sdl;

    /// <summary>The errors that the reference finds, as <see cref="Describe(GraphQLError)" /> describes them.</summary>
    public IEnumerable<string> Errors => ErrorsIn("errors");

    /// <summary>The syntax error that the reference finds; null where the text can be read.</summary>
    public string? Syntax => Case.Member("syntax") is { } syntax ? Describe(syntax) : null;

    /// <summary>Whether the case before belongs to the same schema.</summary>
    public bool IsOf(JsonElement schemaCase) =>
        schemaCase.ValueKind == _schemaCase.ValueKind && (schemaCase.ValueKind == JsonValueKind.Undefined || schemaCase.GetProperty("sdl").ValueEquals(_sdl));

    public string Text(string member) => Case.Text(member)!;

    /// <summary>Reads a text of the case; false where it cannot be read, and a disagreement in words where that is not what the reference says.</summary>
    public bool TryRead<T>(Func<T> read, string text, out T? result, out string? disagreement)
        where T : class
    {
        try
        {
            result = read();
            disagreement = Syntax is { } expected ? $"{Shown(text)}\nis read, but is {expected}" : null;
        }
        catch (GraphQLSyntaxException exception)
        {
            result = null;
            var found = $"{exception.Location.Line}:{exception.Location.Column} {exception.Message}";
            disagreement =
                found == Syntax || RightfulDifferences.IncludeSyntax(found, Syntax) ? null : $"{Shown(text)}\nis {found}, but should be {Syntax ?? "read"}";
        }

        return result is not null && disagreement is null;
    }

    /// <summary>The disagreement, in words, between the errors that were found and those of the reference.</summary>
    public string? CompareErrors(string text, IEnumerable<GraphQLError> found, string member = "errors")
    {
        var expectedErrors = RightfulDifferences.Compared(ErrorsIn(member));
        var foundErrors = RightfulDifferences.Compared(found.Select(Describe));
        return expectedErrors.SequenceEqual(foundErrors)
            ? null
            : $"{text}\nmissing: {string.Join("\n         ", expectedErrors.Except(foundErrors))}\nextra:   "
                + $"{string.Join("\n         ", foundErrors.Except(expectedErrors))}\n{Sdl}";
    }

    /// <summary>The places and the message of an error.</summary>
    public static string Describe(GraphQLError error) =>
        $"{string.Join(' ', (error.Locations ?? []).Select(static location => $"{location.Line}:{location.Column}"))} {error.Message}";

    /// <summary>A text with its control characters made visible.</summary>
    public static string Shown(string text) => JsonSerializer.Serialize(text);

    private IEnumerable<string> ErrorsIn(string member) => Case.GetProperty(member).EnumerateArray().Select(Describe);

    private static string Describe(JsonElement error) => $"{error.Text("locations")} {error.Text("message")}";
}
