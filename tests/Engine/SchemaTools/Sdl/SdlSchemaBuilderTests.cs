using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

public sealed class SdlSchemaBuilderTests
{
    [Fact]
    public void Build_OfSeveralParts_MergesThem()
    {
        var schema = new SdlSchemaBuilder().AddSdl("extend type Query { b: Int }").AddDocument(Parser.ParseDocument("type Query { a: Int }")).Build();

        schema.QueryType!.Fields.Select(static field => field.Name).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Build_FunctionsForWhatIsNotThere_AreListedTogether()
    {
        var builder = new SdlSchemaBuilder()
            .AddSdl("type Query { track: Int }")
            .Resolve("Query.trak", static _ => null)
            .ResolveAsync("Missing.field", static _ => new ValueTask<int>(1))
            .Subscribe("Query.track", static _ => AsyncEnumerable.Empty<object?>())
            .ResolveType("Query", static _ => null)
            .UseDirective("none", static (_, context, next) => next(context));

        Should
            .Throw<SchemaException>(() => builder.Build())
            .Errors.Select(static error => error.Message)
            .ShouldBe([
                "A resolver was registered for \"Query.trak\", which is not a field of the schema. Did you mean \"Query.track\"?",
                "A resolver was registered for \"Missing.field\", which is not a field of the schema.",
                "Events were registered for \"Query.track\", which is not a field of the subscription type.",
                "A type resolver was registered for \"Query\", which is not an interface or union of the schema.",
                "Middleware was registered for \"@none\", which is not a directive of the schema.",
            ]);
    }

    [Fact]
    public void Build_SchemaThatIsNotValid_IsRefused() =>
        Should.Throw<SchemaException>(static () => new SdlSchemaBuilder().AddSdl("type Query { __a: Int }").Build()).Message.ShouldContain("__a");

    [Fact]
    public void AddScalars_GivenTwice_TheLastCounts()
    {
        var schema = new SdlSchemaBuilder()
            .AddSdl("type Query { now: DateTime } scalar DateTime")
            .AddScalars(BuiltInScalars.All)
            .AddScalars([new SdlScalar("DateTime", BuiltInScalars.Int, null, null, [])])
            .Build();

        ((ScalarType)schema.Types["DateTime"]).Serialize(3).ShouldBe(3);
    }

    [Fact]
    public void Extend_SchemaOfDirectivesThatDoSomething_KeepsWhatTheyDo()
    {
        var schema = new SdlSchemaBuilder()
            .AddSdl("directive @twice on FIELD_DEFINITION | FIELD type Query { a: Int @twice }")
            .UseDirective("twice", static (_, context, next) => next(context))
            .Build();

        var extended = SchemaBuilder.Extend(schema, Parser.ParseDocument("extend type Query { b: Int }"));

        extended.Directives["twice"].Middleware.ShouldNotBeNull();
        extended.QueryType!.Fields["a"].Execution.Middleware.Count.ShouldBe(1);
        extended.QueryType.Fields["b"].Execution.Middleware.ShouldBeEmpty();
    }
}
