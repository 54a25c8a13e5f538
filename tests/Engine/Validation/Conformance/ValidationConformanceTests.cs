using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The cases of validation-cases.json: each by the rule that it tests, and by all rules together.</summary>
public class ValidationConformanceTests
{
    private const string File = "validation-cases.json";

    private static readonly Dictionary<string, ValidationRule> s_rules = ValidationRules
        .Specified.Concat(ValidationRules.ForSchemaDocuments)
        .Concat(ValidationRules.For(new ValidationOptions { AllowIntrospection = false, RejectDeprecated = true }))
        .DistinctBy(rule => rule.Name)
        .ToDictionary(rule =>
            rule.Name.Replace("NoDeprecatedRule", "NoDeprecatedCustomRule").Replace("NoSchemaIntrospectionRule", "NoSchemaIntrospectionCustomRule")
        );

    private readonly Dictionary<string, GraphQLSchema> _schemas = [];

    [Fact]
    public void Validate_EveryCaseByItsRule_AgreesWithTheReference() =>
        AssertAgreement(@case =>
        {
            var name = @case.Text("rule")!;
            IEnumerable<ValidationRule> rules = name == "*" ? ValidationRules.Specified : [s_rules[name]];
            return (Describe((@case.Member("v17")?.Member("errors") ?? @case.Member("errors"))!.Value), Describe(Validate(@case, rules)));
        });

    /// <summary>
    /// The results for all rules are those of version 16 of the reference, which worded some messages differently and lacked one of the rules.
    /// </summary>
    [Fact]
    public void Validate_EveryCaseByAllRules_AgreesWithTheReference() =>
        AssertAgreement(@case =>
        {
            if (@case.Member("v17") is not null || @case.Text("name") == "Forbids one nullable variable")
            {
                return ([], []);
            }

            var rules =
                @case.Text("kind") == "sdl" ? ValidationRules.ForSchemaDocuments : ValidationRules.Specified.Where(rule => rule is not KnownOperationTypesRule);
            return (WithoutMessages(Describe(@case.Member("errorsAllRules")!.Value)), WithoutMessages(Describe(Validate(@case, rules))));
        });

    private void AssertAgreement(Func<JsonElement, (List<string> Expected, List<string> Found)> run)
    {
        var disagreements = new List<string>();
        foreach (var @case in ConformanceCases.Read(File))
        {
            var (expected, found) = run(@case);
            if (!expected.SequenceEqual(found))
            {
                disagreements.Add(
                    $"{@case.Text("rule")} > {@case.Text("name")}\nexpected\n  {string.Join("\n  ", expected)}\nfound\n "
                        + $" {string.Join("\n  ", found)}\n{@case.Text("document")}"
                );
            }
        }

        disagreements.ShouldBeEmpty();
    }

    private IReadOnlyList<GraphQLError> Validate(JsonElement @case, IEnumerable<ValidationRule> rules)
    {
        var parts = @case.Member("sdlParts")?.EnumerateArray().Select(part => part.Text()).ToArray() ?? (@case.Text("sdl") is { } sdl ? [sdl] : []);
        var schema = parts.Length == 0 ? null : GetSchema(parts);
        return DocumentValidator.Validate(schema, Parser.ParseDocument(@case.Text("document")!, ParserOptions.Trusted), ValidationOptions.Trusted, rules);
    }

    private GraphQLSchema GetSchema(string[] parts)
    {
        var key = string.Join('\n', parts);
        if (!_schemas.TryGetValue(key, out var schema))
        {
            schema = parts
                .Skip(1)
                .Aggregate(SchemaBuilder.FromSdl(parts[0]), (built, part) => SchemaBuilder.Extend(built, Parser.ParseDocument(part, ParserOptions.Trusted)));
            _schemas.Add(key, schema);
        }

        return schema;
    }

    private static List<string> WithoutMessages(List<string> errors) =>
        [.. errors.Select(error => string.Concat(error.TakeWhile(c => !char.IsLetter(c)))).Order(StringComparer.Ordinal)];

    private static List<string> Describe(JsonElement errors) =>
        [.. errors.EnumerateArray().Select(error => $"{Locations(error.Member("locations"))} {error.Text("message")}").Order(StringComparer.Ordinal)];

    private static List<string> Describe(IEnumerable<GraphQLError> errors) =>
        [
            .. errors
                .Select(error => $"{string.Join(' ', (error.Locations ?? []).Select(location => $"{location.Line}:{location.Column}"))} {error.Message}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Locations(JsonElement? locations) =>
        string.Join(' ', locations?.EnumerateArray().Select(location => $"{location.GetProperty("line")}:{location.GetProperty("column")}") ?? []);
}
