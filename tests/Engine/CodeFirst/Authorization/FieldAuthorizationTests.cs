using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class FieldAuthorizationTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(SecretType)).Build();

    [Fact]
    public async Task Field_Allowed_GivesItsValue() => (await ResolveAsync("mine", AuthorizationOutcome.Allowed)).ShouldBe("mine");

    [Theory]
    [InlineData(AuthorizationOutcome.NotAuthenticated, "AUTH_NOT_AUTHENTICATED", "The current user is not authorized to access this resource.")]
    [InlineData(AuthorizationOutcome.NotAuthorized, "AUTH_NOT_AUTHORIZED", "The current user is not authorized to access this resource.")]
    [InlineData(AuthorizationOutcome.PolicyNotFound, "AUTH_POLICY_NOT_FOUND", "The `owner` authorization policy does not exist.")]
    [InlineData(AuthorizationOutcome.NoDefaultPolicy, "AUTH_NO_DEFAULT_POLICY", "The default authorization policy does not exist.")]
    public async Task Field_NotAllowed_IsAnErrorWithCode(AuthorizationOutcome outcome, string code, string message)
    {
        var error = (await Should.ThrowAsync<GraphQLException>(() => ResolveAsync("policed", outcome))).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Field_NotAuthenticated_HasTheMessageOfTheHost()
    {
        var context = new FakeResolverContext()
            .AddService<IFieldAuthorizer>(new Authorizer(AuthorizationOutcome.NotAuthenticated))
            .AddService(new AuthorizationMessages { NotAuthenticated = "Sign in by `login`." });

        var error = await Should.ThrowAsync<GraphQLException>(() => FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields["mine"], context));

        error.Errors.ShouldHaveSingleItem().Message.ShouldBe("Sign in by `login`.");
    }

    [Fact]
    public void Requirements_ClassAndMember_AreAllApplied()
    {
        Requirements("mine").ShouldHaveSingleItem().Policy.ShouldBeNull();
        Requirements("policed").Select(static requirement => requirement.Policy).ShouldBe([null, "owner"]);
        Requirements("roled")[^1].Roles.ShouldBe(["admin", "author"]);
        s_schema.QueryType!.Fields["open"].Features.ShouldBeEmpty();
    }

    [Fact]
    public void Type_Authorized_GuardsEveryField()
    {
        var text = ((ObjectType)s_schema.Types["Secret"]).Fields["text"];
        text.Execution.Property.ShouldBeNull();
        text.Execution.Resolver.ShouldNotBeNull();
        text.Execution.ParentRequirements.ShouldBe([nameof(Secret.Text)]);
    }

    [Fact]
    public async Task Field_AfterResolver_SeesTheResult()
    {
        var authorizer = new Authorizer(AuthorizationOutcome.NotAuthorized);
        await Should.ThrowAsync<GraphQLException>(() =>
            FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields["after"], new FakeResolverContext().AddService<IFieldAuthorizer>(authorizer))
        );
        authorizer.Results.ShouldBe(["seen"]);
    }

    private static IReadOnlyList<AuthorizationRequirement> Requirements(string field) =>
        (IReadOnlyList<AuthorizationRequirement>)s_schema.QueryType!.Fields[field].Features[AuthorizationRequirement.FeatureKey]!;

    private static Task<object?> ResolveAsync(string field, AuthorizationOutcome outcome) =>
        FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields[field], new FakeResolverContext().AddService<IFieldAuthorizer>(new Authorizer(outcome)));

    public sealed record Secret(string Text);

    [QueryType]
    [Authorize]
    public static class Queries
    {
        public static string Mine() => "mine";

        [Authorize("owner")]
        public static string Policed() => "policed";

        [Authorize(Roles = ["admin", "author"])]
        public static string Roled() => "roled";

        [AllowAnonymous]
        public static string Open() => "open";

        [AllowAnonymous, Authorize("result", Apply = ApplyPolicy.AfterResolver)]
        public static string After() => "seen";

        [AllowAnonymous]
        public static Secret? Secret() => null;
    }

    [ObjectType<Secret>]
    [Authorize(Roles = ["admin"])]
    public static class SecretType;

    private sealed class Authorizer(AuthorizationOutcome outcome) : IFieldAuthorizer
    {
        public List<object?> Results { get; } = [];

        public ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result)
        {
            Results.Add(result);
            return new(requirement.Policy is null && outcome == AuthorizationOutcome.PolicyNotFound ? AuthorizationOutcome.Allowed : outcome);
        }
    }
}
