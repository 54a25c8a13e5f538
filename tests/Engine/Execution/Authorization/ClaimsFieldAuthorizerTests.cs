using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class ClaimsFieldAuthorizerTests
{
    private static readonly ClaimsFieldAuthorizer s_authorizer = new(
        new Dictionary<string, Func<ClaimsPrincipal, bool>> { ["adult"] = static user => user.HasClaim("age", "18") }
    );

    [Theory]
    [InlineData(null, null, false, AuthorizationOutcome.NotAuthenticated)]
    [InlineData(null, null, true, AuthorizationOutcome.Allowed)]
    [InlineData(null, "fan", true, AuthorizationOutcome.Allowed)]
    [InlineData(null, "admin", true, AuthorizationOutcome.NotAuthorized)]
    [InlineData("adult", null, true, AuthorizationOutcome.NotAuthorized)]
    [InlineData("missing", null, true, AuthorizationOutcome.PolicyNotFound)]
    public async Task Requirement_IsCheckedAgainstTheClaims(string? policy, string? role, bool isSignedIn, AuthorizationOutcome expected)
    {
        var requirement = new AuthorizationRequirement(policy, role is null ? [] : [role], ApplyPolicy.BeforeResolver);
        var outcome = AuthorizationOutcome.Allowed;
        var schema = Query(
            Async(
                "a",
                BuiltInScalars.Int,
                async context =>
                {
                    outcome = await s_authorizer.AuthorizeAsync(context, requirement, null);
                    return 1;
                }
            )
        );
        var user = isSignedIn
            ? new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "fan")], "test"))
            : new ClaimsPrincipal(new ClaimsIdentity());

        await new RequestExecutor(schema).ExecuteAsync(
            new OperationRequest
            {
                Document = "{ a }"u8.ToArray(),
                Services = TestRun.NoServices,
                User = user,
            },
            TestContext.Current.CancellationToken
        );

        outcome.ShouldBe(expected);
    }
}
