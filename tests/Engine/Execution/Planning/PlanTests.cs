using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class PlanTests
{
    [Fact]
    public async Task Fields_AreMergedInTheOrderTheyAreMet()
    {
        var inner = Object("Inner", Value("x", BuiltInScalars.Int, static _ => 1), Value("y", BuiltInScalars.Int, static _ => 2));
        var schema = Query(Value("a", inner, static _ => 1), Value("b", BuiltInScalars.Int, static _ => 3));

        (await schema.JsonAsync("{ a { y } b ...F a { x } } fragment F on Query { c: b a { y z: x } }")).ShouldBe(
            """{"data":{"a":{"y":2,"z":1,"x":1},"b":3,"c":3}}"""
        );
    }

    [Theory]
    [InlineData("true", "true", """{"data":{"b":2}}""")]
    [InlineData("false", "true", """{"data":{"a":1,"b":2}}""")]
    [InlineData("true", "false", """{"data":{"b":2}}""")]
    [InlineData("false", "false", """{"data":{"a":1,"b":2}}""")]
    public async Task Conditions_DecideWhatIsExecuted(string skip, string include, string expected)
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => 1), Value("b", BuiltInScalars.Int, static _ => 2));
        using var executor = new RequestExecutor(schema);

        var result = await executor.ExecuteAsync(
            "query($skip: Boolean!, $include: Boolean!) { a @skip(if: $skip) b b @include(if: $include) ... @include(if: false) { c: a } }",
            $$"""{"skip":{{skip}},"include":{{include}}}"""
        );

        result.ToJson().ShouldBe(expected);
    }

    [Fact]
    public async Task ConditionalField_StandsWhereItIsFirstIncluded()
    {
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => 1), Value("b", BuiltInScalars.Int, static _ => 2));
        using var executor = new RequestExecutor(schema);
        const string Document = "query($early: Boolean!) { a @include(if: $early) b a }";

        (await executor.ExecuteAsync(Document, """{"early":true}""")).ToJson().ShouldBe("""{"data":{"a":1,"b":2}}""");
        (await executor.ExecuteAsync(Document, """{"early":false}""")).ToJson().ShouldBe("""{"data":{"b":2,"a":1}}""");
    }

    [Fact]
    public async Task MoreThan64Conditions_AreAllTold()
    {
        var names = Enumerable.Range(0, 80).Select(static i => $"v{i}").ToList();
        var schema = Query(Value("a", BuiltInScalars.Int, static _ => 1));
        using var executor = new RequestExecutor(schema, new() { ValidationOptions = Validation.ValidationOptions.Trusted });
        var document =
            $"query({string.Join(' ', names.Select(static name => $"${name}: Boolean!"))}) {{ "
            + $"{string.Join(' ', names.Select(static name => $"{name}: a @include(if: ${name})"))} }}";

        foreach (var only in new[] { 0, 63, 64, 79 })
        {
            var variables = $"{{{string.Join(',', names.Select((name, i) => $"\"{name}\":{(i == only ? "true" : "false")}"))}}}";
            (await executor.ExecuteAsync(document, variables)).ToJson().ShouldBe($$$"""{"data":{"v{{{only}}}":1}}""");
        }
    }

    [Fact]
    public async Task FragmentsThatUnfoldWithoutEnd_AreRefused()
    {
        ObjectType node = null!;
        node = new ObjectType("Node", () => [Value("n", node, static context => context.ParentValue), Value("v", BuiltInScalars.Int, static _ => 1)]);
        var schema = Query(Value("n", node, static _ => 1));
        var fragments = string.Concat(
            Enumerable.Range(0, 18).Select(static i => $" fragment F{i} on Node {{ a: n {{ ...F{i + 1} }} b: n {{ ...F{i + 1} }} }}")
        );

        var result = await new RequestExecutor(
            schema,
            new()
            {
                MaxPlannedFields = 1000,
                Cost = new() { EnforceLimits = false },
                ValidationOptions = Validation.ValidationOptions.Trusted,
            }
        ).ExecuteAsync($"{{ n {{ ...F0 }} }}{fragments} fragment F18 on Node {{ v }}");

        result.Errors.Count.ShouldBeGreaterThan(0);
        result.Errors[0].Message.ShouldContain("1000 fields");
    }

    [Fact]
    public async Task Requirements_AreThoseOfPlainFieldsAndResolvers_ThroughWrappers()
    {
        var owner = Object<Owner>("Owner", Property<Owner>(nameof(Owner.Name), BuiltInScalars.String));
        var track = Object<Track>(
            "Track",
            Property<Track>(nameof(Track.Title), BuiltInScalars.String),
            Property<Track>(nameof(Track.Plays), NonNull(BuiltInScalars.Int)),
            new("owner", owner)
            {
                Execution = new() { Resolver = static _ => FieldResult.FromValue(null), ParentRequirements = [nameof(Track.OwnerId)] },
            },
            new("anything", BuiltInScalars.Int) { Execution = new() { Resolver = static _ => FieldResult.FromValue(1) } }
        );
        var edge = Object("Edge", new FieldDefinition("node", track));
        var connection = Object("Connection", new FieldDefinition("edges", ListOf(edge)), new FieldDefinition("nodes", ListOf(track)));
        ISelection? selection = null;
        var schema = Query(
            Value(
                "tracks",
                connection,
                context =>
                {
                    selection = context.Selection;
                    return null;
                }
            )
        );
        using var executor = new RequestExecutor(schema);

        await executor.ExecuteAsync(
            "query($no: Boolean = false) { tracks { edges { node { title owner { name } __typename } } nodes { plays @include(if: $no) } } }",
            "{}"
        );
        selection!.GetRequirements(typeof(Track))!.Order().ShouldBe([nameof(Track.OwnerId), nameof(Track.Title)]);
        selection.GetOperationRequirements(typeof(Owner)).ShouldBe([nameof(Owner.Name)]);

        await executor.ExecuteAsync("{ tracks { nodes { anything } } }");
        selection.GetRequirements(typeof(Track)).ShouldBeNull();
    }

    private sealed class Track
    {
        public string? Title { get; set; }

        public int Plays { get; set; }

        public Guid OwnerId { get; set; }
    }

    private sealed class Owner
    {
        public string? Name { get; set; }
    }
}
