using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

public sealed class CachePolicyTests
{
    private const string Sdl = """
        enum CacheControlScope { PUBLIC PRIVATE }
        directive @cacheControl(maxAge: Int, sharedMaxAge: Int, scope: CacheControlScope = PUBLIC, inheritMaxAge: Boolean, vary: [String!])
          on OBJECT | FIELD_DEFINITION | INTERFACE | UNION
        type Query {
          genre: Genre
          genres: [Genre!]! @cacheControl(maxAge: 60)
          shared: Genre @cacheControl(maxAge: 10, sharedMaxAge: 300)
          onlyShared: Part @cacheControl(sharedMaxAge: 300)
          part: Part
          time: String
          hinted: String @cacheControl(maxAge: 5)
          own: Genre @cacheControl(scope: PRIVATE)
          never: Genre @cacheControl(maxAge: 0)
          loose: Loose
          thing: Thing @cacheControl(maxAge: 1000)
          fails: String @cacheControl(maxAge: 5)
        }
        type Genre @cacheControl(maxAge: 3600) {
          name: String
          part: Part
          loose: Loose
          inherited: Loose @cacheControl(inheritMaxAge: true)
          tracks: [Track!]!
          viewerLikes: Boolean @cacheControl(scope: PRIVATE)
        }
        type Track @cacheControl(maxAge: 30, vary: ["Authorization", "Accept-Language"]) { name: String again: Track }
        type Part @cacheControl(inheritMaxAge: true) { name: String }
        type Loose { name: String }
        union Thing = Track | Loose
        type Mutation { change: Genre }
        """;

    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        Sdl,
        new SdlOptions
        {
            Resolvers = static (_, _) => static context => FieldResult.FromValue(ValueOf(context.Selection.Field)),
            TypeResolvers = static _ => static _ => "Track",
        }
    );

    [Theory]
    [InlineData("{ genre { name } }", "public, max-age=3600")]
    [InlineData("{ genres { name __typename } __typename }", "public, max-age=60")]
    [InlineData("{ genre { name } genres { name } }", "public, max-age=60")]
    [InlineData("{ genre { part { name } } }", "public, max-age=3600")]
    [InlineData("{ genre { inherited { name } } }", "public, max-age=3600")]
    [InlineData("{ genre { tracks { name again { name } } } }", "public, max-age=30")]
    [InlineData("{ shared { name } }", "public, max-age=10, s-maxage=300")]
    [InlineData("{ onlyShared { name } }", "public, max-age=0, s-maxage=300")]
    [InlineData("{ genre { viewerLikes } }", "private, max-age=3600")]
    [InlineData("{ own { name } }", "private, max-age=3600")]
    [InlineData("{ hinted }", "public, max-age=5")]
    [InlineData("{ thing { __typename } }", "public, max-age=30")]
    public async Task Query_WithHintsForAllFields_HasTheStrictest(string document, string header) =>
        (await PolicyAsync(document)).ShouldNotBeNull().HeaderValue.ShouldBe(header);

    [Theory]
    [InlineData("{ genre { name } time }")]
    [InlineData("{ part { name } }")]
    [InlineData("{ never { name } }")]
    [InlineData("{ loose { name } }")]
    [InlineData("{ genre { loose { name } } }")]
    [InlineData("{ genre { name } fails }")]
    [InlineData("{ __typename }")]
    [InlineData("{ __schema { description } }")]
    [InlineData("mutation { change { name } }")]
    public async Task Result_ThatMustNotBeStored_HasNoPolicy(string document) => (await PolicyAsync(document)).ShouldBeNull();

    [Fact]
    public async Task Query_WithoutADirective_HasNoPolicy()
    {
        using var executor = new RequestExecutor(TestFields.Query(TestFields.Value("a", BuiltInScalars.Int, static _ => 1)));

        (await executor.ExecuteAsync("{ a }")).CachePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Result_WithExtensions_HasNoPolicy()
    {
        using var executor = new RequestExecutor(s_schema);
        var request = TestRun.Request("{ genre { name } }") with { CostMode = CostMode.Report };

        var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        result.CachePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task Vary_OfAllFields_IsCombined()
    {
        var policy = (await PolicyAsync("{ genre { tracks { name } } }")).ShouldNotBeNull();

        policy.Vary.ShouldBe(["Accept-Language", "Authorization"]);
        policy.DependsOnCaller.ShouldBeTrue();
        policy.PrivateHeaderValue.ShouldBe("private, no-cache");
    }

    [Fact]
    public async Task Query_ThatDoesNotDependOnTheCaller_MayBeStoredByEachOfThem()
    {
        var policy = (await PolicyAsync("{ genre { name } }")).ShouldNotBeNull();

        policy.DependsOnCaller.ShouldBeFalse();
        policy.PrivateHeaderValue.ShouldBe("private, max-age=3600");
    }

    [Fact]
    public async Task Field_ThatRequiresAuthorization_IsPrivate()
    {
        var secret = new FieldDefinition("secret", BuiltInScalars.String, directives: [CacheDirectives.CacheControlOf(new CacheHint { MaxAge = 60 })])
        {
            Features = new Dictionary<string, object?> { [AuthorizationRequirement.FeatureKey] = Array.Empty<AuthorizationRequirement>() },
            Execution = new() { Resolver = static _ => FieldResult.FromValue("text") },
        };
        using var executor = new RequestExecutor(SchemaAssembler.Assemble(TestFields.Object("Query", secret), directives: [CacheDirectives.CacheControl]));

        (await executor.ExecuteAsync("{ secret }")).CachePolicy.ShouldNotBeNull().HeaderValue.ShouldBe("private, max-age=60");
    }

    private static object ValueOf(FieldDefinition field) =>
        (field.Name, field.Type.NamedType()) switch
        {
            ("fails", _) => throw new GraphQLException("No."),
            (_, { Name: "Boolean" }) => true,
            (_, { Name: "String" }) => "text",
            _ when field.Type.IsList() => new[] { new object() },
            _ => new object(),
        };

    private static async Task<CachePolicy?> PolicyAsync(string document)
    {
        using var executor = new RequestExecutor(s_schema);
        return (await executor.ExecuteAsync(document)).CachePolicy;
    }
}
