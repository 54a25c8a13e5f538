using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential;

/// <summary>The engine against the reference implementation on thousands of generated schemas and documents, valid ones and mutated ones.</summary>
public sealed class DifferentialTests(ReferenceCases cases) : IClassFixture<ReferenceCases>
{
    private const int ShownDisagreements = 5;

    private static readonly ExecutionOptions Options = new()
    {
        Cost = new() { EnforceLimits = false },
        ParserOptions = ParserOptions.Trusted,
        ValidationOptions = ValidationOptions.Trusted with { MaxIntrospectionDepth = int.MaxValue },
        MaxErrors = int.MaxValue,
        DocumentCacheCapacity = 1,
    };

    private static readonly IServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    [Fact]
    public Task Documents_GetTheReferencesVerdictAndLocations() => AssertAgreementAsync("document", @case => ValueTask.FromResult(JudgeDocument(@case)));

    [Fact]
    public Task SchemaDocuments_GetTheReferencesVerdictAndLocations() => AssertAgreementAsync("sdl", static @case => ValueTask.FromResult(JudgeSchemaDocument(@case)));

    [Fact]
    public Task Schemas_ArePrintedAndIntrospectedAsByTheReference() => AssertAgreementAsync("schema", CompareSchemaAsync);

    [Fact]
    public Task Operations_GiveTheReferencesData() => AssertAgreementAsync("execution", CompareExecutionAsync);

    /// <summary>Runs all cases of a kind; what is returned for one is a disagreement, in words.</summary>
    private async Task AssertAgreementAsync(string kind, Func<CaseInput, ValueTask<string?>> compare)
    {
        var disagreements = new List<string>();
        var count = 0;
        CaseInput? input = null;
        foreach (var (schema, @case) in cases.All())
        {
            if (!@case.GetProperty("kind").ValueEquals(kind))
                continue;
            count++;
            input = input is not null && input.IsOf(schema) ? input with { Case = @case } : new CaseInput(schema, @case);
            if (await compare(input) is { } disagreement)
                disagreements.Add(disagreement);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {cases.Seed}: {count} cases.");
        count.ShouldBeGreaterThan(0);
        disagreements.Take(ShownDisagreements).ShouldBeEmpty($"{disagreements.Count} of {count} cases differ; QPLET_DIFFERENTIAL_SEED={cases.Seed} repeats them.");
    }

    private static string? JudgeDocument(CaseInput input)
    {
        var text = input.Text("document");
        if (!TryParse(input, text, out var document, out var problem))
            return problem;
        var printed = SyntaxPrinter.Print(document!);
        if (printed != input.Text("printed"))
            return $"{text}\nis printed as\n{printed}\nand not as\n{input.Text("printed")}";
        return Difference(text, input.Errors, DocumentValidator.Validate(input.Schema, document!, Options.ValidationOptions), input.Sdl);
    }

    private static string? JudgeSchemaDocument(CaseInput input)
    {
        var text = input.Text("document");
        if (!TryParse(input, text, out var document, out var problem))
            return problem;
        var errors = Validate(document!);
        if (input.Case.TryGetProperty("isRefused", out _))
            return errors.Count > 0 ? null : $"{text}\nis valid, but the reference refuses it";
        return Difference(text, input.Errors, errors, "");
    }

    private static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        try
        {
            return SchemaDocumentValidator.Validate(document) is { Count: > 0 } errors ? errors : SchemaValidator.Validate(SchemaBuilder.FromDocument(document));
        }
        catch (SchemaException exception)
        {
            return exception.Errors;
        }
    }

    private static async ValueTask<string?> CompareSchemaAsync(CaseInput input)
    {
        var expected = input.Text("printed");
        var printed = PrintedSchema.WithoutUses(SchemaPrinter.Print(input.Schema));
        if (PrintedSchema.Normalize(printed) != PrintedSchema.Normalize(expected))
            return $"{input.Sdl}\nis printed differently:\n{FirstDifference(PrintedSchema.Normalize(expected), PrintedSchema.Normalize(printed))}";
        if (SchemaComparer.Compare(input.Schema, SchemaBuilder.FromSdl(SchemaPrinter.Print(input.Schema))) is [var change, ..])
            return $"read back with a change: {change.Description}\n{input.Sdl}";

        var response = await ExecuteAsync(input, input.Text("query"), default);
        var introspected = Responses.Sorted(response.GetProperty("data"));
        var wanted = Responses.Sorted(input.Case.GetProperty("introspection"));
        return introspected == wanted ? null : $"{input.Sdl}\nis introspected differently:\n{FirstDifference(wanted, introspected)}";
    }

    private static async ValueTask<string?> CompareExecutionAsync(CaseInput input)
    {
        var response = await ExecuteAsync(input, input.Text("document"), input.Case);
        var hasData = input.Case.TryGetProperty("data", out var expected);
        var expectedErrors = input.Case.GetProperty("errors");
        var foundErrors = response.TryGetProperty("errors", out var errors) ? errors : JsonDocument.Parse("[]").RootElement;
        if (foundErrors.EnumerateArray().Concat(expectedErrors.EnumerateArray()).Any(static error => RightfulDifferences.Include(error.GetProperty("message").GetString()!)))
            return null;
        var isSame = hasData
            ? response.TryGetProperty("data", out var data) && Responses.IsSame(data, expected)
                && Responses.NulledPlaces(data, foundErrors).SequenceEqual(Responses.NulledPlaces(expected, expectedErrors))
            : !response.TryGetProperty("data", out _) && foundErrors.GetArrayLength() > 0 && Locations(foundErrors).SequenceEqual(expectedErrors.EnumerateArray().Select(static error => error.GetProperty("locations").GetString()!).Distinct().Order(StringComparer.Ordinal));
        return isSame ? null : $"{input.Case.GetRawText()}\ngave\n{response.GetRawText()}\nof\n{input.Sdl}";
    }

    private static IEnumerable<string> Locations(JsonElement errors) => errors.EnumerateArray()
        .Select(static error => string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(static location => $"{location.GetProperty("line")}:{location.GetProperty("column")}")))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static async ValueTask<JsonElement> ExecuteAsync(CaseInput input, string document, JsonElement @case)
    {
        var faults = @case.ValueKind == JsonValueKind.Object
            ? @case.GetProperty("faults").EnumerateObject().ToDictionary(static fault => fault.Name, static fault => fault.Value.GetString()!)
            : [];
        using var executor = new RequestExecutor(input.Schema, Options);
        var result = await executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                OperationName = @case.ValueKind == JsonValueKind.Object && @case.TryGetProperty("operationName", out var name) ? name.GetString() : null,
                Variables = @case.ValueKind == JsonValueKind.Object ? @case.GetProperty("variables") : default,
                ContextData = new Dictionary<string, object?> { [WiredSchema.FaultsKey] = faults },
                Services = Services,
            },
            TestContext.Current.CancellationToken);
        return JsonDocument.Parse(((OperationResult)result).ToJson(), new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
    }

    private static bool TryParse(CaseInput input, string text, out DocumentNode? document, out string? problem)
    {
        var expected = input.Case.TryGetProperty("syntax", out var syntax) ? Describe(syntax) : null;
        try
        {
            document = Parser.ParseDocument(text, ParserOptions.Trusted);
            problem = expected is null ? null : $"{text}\nis read, but is {expected}";
        }
        catch (GraphQLSyntaxException exception)
        {
            document = null;
            var found = $"{exception.Location.Line}:{exception.Location.Column} {exception.Message}";
            problem = found == expected || RightfulDifferences.IncludeSyntax(found, expected) ? null : $"{text}\nis {found}, but should be {expected ?? "read"}";
        }

        return document is not null && problem is null;
    }

    private static string? Difference(string text, IEnumerable<JsonElement> expected, IEnumerable<GraphQLError> found, string sdl)
    {
        var expectedErrors = RightfulDifferences.Compared(expected.Select(Describe));
        var foundErrors = RightfulDifferences.Compared(found.Select(static error =>
            $"{string.Join(' ', (error.Locations ?? []).Select(static location => $"{location.Line}:{location.Column}"))} {error.Message}"));
        return expectedErrors.SequenceEqual(foundErrors)
            ? null
            : $"{text}\nmissing: {string.Join("\n         ", expectedErrors.Except(foundErrors))}\nextra:   {string.Join("\n         ", foundErrors.Except(expectedErrors))}\n{sdl}";
    }

    private static string Describe(JsonElement error) => $"{error.GetProperty("locations").GetString()} {error.GetProperty("message").GetString()}";

    private static string FirstDifference(string expected, string found)
    {
        var (expectedLines, foundLines) = (expected.Split('\n'), found.Split('\n'));
        var line = expectedLines.Zip(foundLines).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"expected\n{string.Join('\n', expectedLines.Skip(line - 5).Take(10))}\nfound\n{string.Join('\n', foundLines.Skip(line - 5).Take(10))}";
    }
}
