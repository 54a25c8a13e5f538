using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Extending.Alone;

public sealed class SchemaToolsTests
{
    private const string Sdl = "type Query { track(id: ID!): Track tracks: [Track!]! } type Track { id: ID! title: String }";

    [Fact]
    public async Task Classes_OfASchema_AreExecuted()
    {
        // docs: classes
        var schema = new CodeFirstSchemaBuilder().AddType(typeof(Greetings)).Build();
        using var executor = new RequestExecutor(schema);
        var result = await executor.ExecuteAsync(OperationRequest.FromText("{ greeting(name: \"Ada\") }"), CancellationToken.None);
        // docs: end

        ((OperationResult)result)
            .ToJson()
            .ShouldBe("""{"data":{"greeting":"Hello, Ada"}}""");
    }

    [Fact]
    public void Document_OfATool_IsValidated()
    {
        // docs: validate
        var schema = SchemaBuilder.FromSdl(Sdl);
        SchemaValidator.EnsureValid(schema);
        var document = Parser.ParseDocument("{ track { title } tracks { name } }");
        var errors = DocumentValidator.Validate(schema, document);
        var report = errors.Select(static error => $"{error.Locations![0].Line}:{error.Locations[0].Column}: {error.Message}");
        // docs: end

        report.ShouldBe([
            "1:3: Argument \"Query.track(id:)\" of type \"ID!\" is required, but it was not provided.",
            "1:28: Cannot query field \"name\" on type \"Track\".",
        ]);
    }

    [Fact]
    public void Schema_Printed_ReadsBackAsTheSame()
    {
        var schema = SchemaBuilder.FromSdl(Sdl);

        // docs: print
        var sdl = SchemaPrinter.Print(schema);
        var extended = SchemaBuilder.Extend(schema, Parser.ParseDocument("extend type Track { length: Int }", ParserOptions.Trusted));
        // docs: end

        SchemaPrinter.Print(SchemaBuilder.FromSdl(sdl)).ShouldBe(sdl);
        SchemaPrinter.Print(extended).ShouldContain("length: Int");
    }

    [Fact]
    public void Schemas_OfTwoVersions_AreCompared()
    {
        // docs: compare
        var old = SchemaBuilder.FromSdl(Sdl);
        var changed = SchemaBuilder.FromSdl(Sdl.Replace("tracks: [Track!]!", "tracks: [Track!]", StringComparison.Ordinal));
        var changes = SchemaComparer.Compare(old, changed).Select(static change => $"{change.Severity} at {change.Coordinate}: {change.Description}");
        // docs: end

        changes.ShouldBe(["Breaking at Query.tracks: Field Query.tracks changed type from [Track!]! to [Track!]."]);
    }

    // docs: class
    [QueryType]
    public static class Greetings
    {
        public static string GetGreeting(string name) => $"Hello, {name}";
    }
    // docs: end
}
