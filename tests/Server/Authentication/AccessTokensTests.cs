using System.Security.Claims;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Server.Authentication;

public sealed class AccessTokensTests
{
    private const string Key = "a signing key of more than 32 bytes";

    private static readonly IReadOnlyList<Claim> s_claims = ViewerClaims.Of(Guid.NewGuid(), UserRole.Author, UserPlan.Premium, Guid.NewGuid());

    [Fact]
    public async Task Token_Issued_IsValidWithItsClaims()
    {
        var tokens = Create();
        var issued = tokens.Issue(s_claims);
        var (user, expiresAt) = (await tokens.ValidateAsync(issued.Value)).ShouldNotBeNull();

        s_claims.ShouldAllBe(claim => user.HasClaim(claim.Type, claim.Value));
        user.IsInRole(nameof(UserRole.Author)).ShouldBeTrue();
        user.Identity!.IsAuthenticated.ShouldBeTrue();
        expiresAt.UtcDateTime.ShouldBe(issued.ExpiresAt);
    }

    [Fact]
    public async Task Token_AfterItsLifetime_IsNotValid()
    {
        var clock = new ManualClock();
        var tokens = Create(clock: clock);
        var token = tokens.Issue(s_claims).Value;

        clock.Now += TimeSpan.FromMinutes(14);
        (await tokens.ValidateAsync(token)).ShouldNotBeNull();
        clock.Now += TimeSpan.FromMinutes(2);
        (await tokens.ValidateAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Token_OfAnotherKey_IsNotValid() =>
        (await Create().ValidateAsync(Create(new AuthenticationSettings { SigningKey = Key + "!" }).Issue(s_claims).Value)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.")]
    public async Task Text_ThatIsNoToken_IsNotValid(string token) => (await Create().ValidateAsync(token)).ShouldBeNull();

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("too short", "at least 32")]
    public void Key_UnfitForProduction_RefusesTheStart(string? key, string reason) =>
        Should
            .Throw<SettingException>(() => Create(new AuthenticationSettings { SigningKey = key }, environment: Environments.Production))
            .Message.ShouldContain(reason);

    [Fact]
    public void Key_MissingInDevelopment_IsMade() =>
        Create(new AuthenticationSettings(), environment: Environments.Development).Issue(s_claims).Value.ShouldNotBeEmpty();

    private static AccessTokens Create(AuthenticationSettings? settings = null, ManualClock? clock = null, string? environment = null) =>
        new(
            settings ?? new AuthenticationSettings { SigningKey = Key },
            new HostingEnvironment { EnvironmentName = environment ?? Environments.Production },
            clock ?? new ManualClock()
        );

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
