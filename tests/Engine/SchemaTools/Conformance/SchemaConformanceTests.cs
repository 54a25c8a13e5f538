using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>The cases of schema-cases.json: building, extending and validating schemas.</summary>
public class SchemaConformanceTests
{
    [Fact]
    public void FromSdl_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "buildSchema",
            static @case =>
            {
                var error = TryBuild(() => SchemaBuilder.FromSdl(@case.Text("sdl")!, Options(@case)), out _);
                return (@case.GetProperty("ok").GetBoolean() ? null : WithoutColon(@case.Text("error")), error);
            }
        );

    [Fact]
    public void Extend_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "extendSchema",
            static @case =>
            {
                var error = TryBuild(() => SchemaBuilder.Extend(Build(@case), Parser.ParseDocument(@case.Text("extension")!), Options(@case)), out var schema);
                return @case.GetProperty("ok").GetBoolean()
                    ? (
                        PrintedSchema.Normalize(@case.Text("printed")!),
                        error ?? PrintedSchema.Normalize(PrintedSchema.WithoutUses(SchemaPrinter.Print(schema!)))
                    )
                    : (WithoutColon(@case.Text("error")), error);
            }
        );

    [Fact]
    public void Validate_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "validateSchema",
            static @case =>
            {
                var errors = (@case.Member("v17") ?? @case).GetProperty("errors").EnumerateArray().ToList();

                // Schemas that the reference builds in code have no locations; here, all schemas are built from text.
                var hasPlaces = errors.Exists(static error => Locations(error) is not null);
                var expected = errors.Select(static error => Describe(error.Text("message")!, Locations(error)));
                var found = SchemaValidator.Validate(Build(@case)).Select(error => Describe(error.Message, hasPlaces ? error.Locations : null));
                return (string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', found.Order(StringComparer.Ordinal)));
            }
        );

    /// <summary>The cases in which the engine differs, with the reason.</summary>
    private static readonly Dictionary<string, string> s_differences = new(StringComparer.Ordinal)
    {
        ["validateSchema extendSchema > extends scalars by adding new directives"] =
            "The directive takes an argument of the scalar that it stands on: section 3.13 forbids a directive that refers "
            + "to itself through a type, which the reference does not check.",
    };

    private static void AssertAgreement(string operation, Func<JsonElement, (string? Expected, string? Found)> run)
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read("schema-cases.json").Where(@case => @case.Text("op") == operation))
        {
            if (s_differences.ContainsKey($"{operation} {@case.Text("suite")} > {@case.Text("name")}"))
            {
                continue;
            }

            count++;
            var (expected, found) = run(@case);
            if (expected != found)
            {
                disagreements.Add(
                    $"{@case.Text("suite")} > {@case.Text("name")}\n{@case.Text("sdl")}\n{@case.Text("extension")}\nexpected\n{expected}\nfound\n{found}"
                );
            }
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }

    private static GraphQLSchema Build(JsonElement @case)
    {
        if (@case.Member("sdlParts") is not { } parts)
        {
            return SchemaBuilder.FromDocument(ParseOrEmpty(@case.Text("sdl")!));
        }

        var documents = parts.EnumerateArray().Select(static part => ParseOrEmpty(part.Text())).ToList();
        return documents.Skip(1).Aggregate(SchemaBuilder.FromDocument(documents[0]), static (schema, document) => SchemaBuilder.Extend(schema, document));
    }

    private static SdlOptions Options(JsonElement @case) =>
        new() { AssumeValid = @case.GetProperty("options").EnumerateObject().Any(static option => option.Value.GetBoolean()) };

    private static DocumentNode ParseOrEmpty(string sdl) => string.IsNullOrWhiteSpace(sdl) ? new DocumentNode([]) : Parser.ParseDocument(sdl);

    private static string? TryBuild(Func<GraphQLSchema> build, out GraphQLSchema? schema)
    {
        schema = null;
        try
        {
            schema = build();
            return null;
        }
        catch (SchemaException exception)
        {
            return string.Join("\n\n", exception.Errors.Select(static error => error.Message));
        }
        catch (GraphQLSyntaxException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>If the SDL is assumed to be valid, the reference uses a second wording for an unknown type.</summary>
    private static string? WithoutColon(string? message) => message?.Replace("Unknown type: ", "Unknown type ");

    private static List<ErrorLocation>? Locations(JsonElement error) =>
        error.Member("locations") is { } locations
            ?
            [
                .. locations
                    .EnumerateArray()
                    .Select(static location => new ErrorLocation(location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32())),
            ]
            : null;

    private static string Describe(string message, IReadOnlyList<ErrorLocation>? locations) =>
        $"{message} {string.Join(' ', (locations ?? []).Select(static location => $"{location.Line}:{location.Column}"))}";
}
