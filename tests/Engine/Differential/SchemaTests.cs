using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential;

/// <summary>Generated schemas, valid ones and mutated ones: how they are judged, printed and introspected.</summary>
public sealed class SchemaTests(ReferenceCases cases)
{
    [Fact]
    public Task SchemaDocuments_GetTheReferencesVerdictAndLocations() =>
        cases.AssertAgreementAsync(
            "sdl",
            static input =>
            {
                var text = input.Text("document");
                if (!input.TryRead(() => Parser.ParseDocument(text, ParserOptions.Trusted), text, out var document, out var disagreement))
                {
                    return disagreement;
                }
                var errors = Validate(document!);
                if (input.Case.TryGetProperty("isRefused", out _))
                {
                    return errors.Count > 0 ? null : $"{text}\nis valid, but the reference refuses it";
                }
                return input.CompareErrors(text, errors);
            }
        );

    [Fact]
    public Task Schemas_ArePrintedAndIntrospectedAsByTheReference() =>
        cases.AssertAgreementAsync(
            "schema",
            static async input =>
            {
                var expected = input.Text("printed");
                var printed = PrintedSchema.WithoutUses(SchemaPrinter.Print(input.Schema));
                if (PrintedSchema.Normalize(printed) != PrintedSchema.Normalize(expected))
                {
                    return $"{input.Sdl}\nis printed differently:\n{FirstDifference(PrintedSchema.Normalize(expected), PrintedSchema.Normalize(printed))}";
                }
                if (SchemaComparer.Compare(input.Schema, SchemaBuilder.FromSdl(SchemaPrinter.Print(input.Schema))) is [var change, ..])
                {
                    return $"read back with a change: {change.Description}\n{input.Sdl}";
                }

                var response = await Requests.ExecuteAsync(input, input.Text("query"), default);
                var introspected = Responses.Sorted(response.GetProperty("data"));
                var wanted = Responses.Sorted(input.Case.GetProperty("introspection"));
                return introspected == wanted ? null : $"{input.Sdl}\nis introspected differently:\n{FirstDifference(wanted, introspected)}";
            }
        );

    [Fact]
    public Task Extensions_GetTheReferencesVerdictAndLocations() =>
        cases.AssertAgreementAsync(
            "extension",
            static input =>
            {
                var text = input.Text("document");
                if (!input.TryRead(() => Parser.ParseDocument(text, ParserOptions.Trusted), text, out var document, out var disagreement))
                {
                    return disagreement;
                }
                if (input.Case.TryGetProperty("isRefused", out _))
                {
                    return Extend(input.Schema, document!, out _).Count > 0 ? null : $"{text}\nis valid, but the reference refuses it";
                }
                var errors = Extend(input.Schema, document!, out var extended);
                if ((errors.Count > 0 && errors.All(RightfulDifferences.IncludeInExtension)) || input.Errors.Any(RightfulDifferences.IncludeInExtension))
                {
                    return null;
                }
                disagreement = input.CompareErrors(text, errors.Where(static error => !RightfulDifferences.IncludeInExtension(error)));
                if (disagreement is not null || input.Case.Text("printed") is not { } printed)
                {
                    return disagreement;
                }
                var (expected, found) = (PrintedSchema.Normalize(printed), PrintedSchema.Normalize(PrintedSchema.WithoutUses(SchemaPrinter.Print(extended!))));
                return expected == found ? null : $"{text}\nextends\n{input.Sdl}\ndifferently:\n{FirstDifference(expected, found)}";
            }
        );

    [Fact]
    public Task Changes_AreThoseOfTheReference() =>
        cases.AssertAgreementAsync(
            "changes",
            static input =>
            {
                var changed = SchemaBuilder.FromSdl(input.Text("changed"));
                var expected = input.Case.GetProperty("changes").EnumerateArray().Select(static change => change.Text()).Order(StringComparer.Ordinal).ToList();
                var found = SchemaComparer
                    .Compare(input.Schema, changed)
                    .Where(static change => change.Severity != ChangeSeverity.Safe && !RightfulDifferences.Include(change))
                    .Select(static change => $"{RightfulDifferences.SeverityOf(change)} {change.Kind} {change.Description}")
                    .Order(StringComparer.Ordinal)
                    .ToList();
                return expected.SequenceEqual(found)
                    ? null
                    : $"missing: {string.Join('\n', expected.Except(found))}\n"
                        + $"extra: {string.Join('\n', found.Except(expected))}\n{input.Text("changed")}\nof\n{input.Sdl}";
            }
        );

    private static IReadOnlyList<GraphQLError> Extend(GraphQLSchema schema, DocumentNode document, out GraphQLSchema? extended)
    {
        extended = null;
        try
        {
            if (SchemaDocumentValidator.Validate(document, schema) is { Count: > 0 } errors)
            {
                return errors;
            }
            extended = SchemaBuilder.Extend(schema, document);
            return SchemaValidator.Validate(extended);
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }

    private static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        try
        {
            return SchemaDocumentValidator.Validate(document) is { Count: > 0 } errors
                ? errors
                : SchemaValidator.Validate(SchemaBuilder.FromDocument(document));
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }

    private static string FirstDifference(string expected, string found)
    {
        var (expectedLines, foundLines) = (expected.Split('\n'), found.Split('\n'));
        var line = expectedLines.Zip(foundLines).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"expected\n{string.Join('\n', expectedLines.Skip(line - 5).Take(10))}\nfound\n{string.Join('\n', foundLines.Skip(line - 5).Take(10))}";
    }
}
