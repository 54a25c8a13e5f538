using System.Globalization;
using System.Security.Claims;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Authentication;

public sealed class KnownTokensTests
{
    private const string Token = "header.payload.signature";

    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new();
    private readonly KnownTokens _tokens;

    public KnownTokensTests() => _tokens = new(_clock);

    [Theory]
    [InlineData("Bearer " + Token)]
    [InlineData("bearer  " + Token + " ")]
    public void Header_WithAKnownToken_IsFound(string header)
    {
        var token = TokenOf("Free");
        _tokens.Add(Token, token);

        _tokens.TryFind(header, out var found).ShouldBeTrue();
        found.ShouldBeSameAs(token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Token)]
    [InlineData("Basic " + Token)]
    [InlineData("Bearer " + Token + "x")]
    [InlineData("Bearer header.payload.SIGNATURE")]
    [InlineData("Bearer " + Token + ",Bearer " + Token)]
    public void Header_WithAnythingElse_IsNotFound(string? header)
    {
        _tokens.Add(Token, TokenOf("Free"));

        _tokens.TryFind(header, out _).ShouldBeFalse();
    }

    [Fact]
    public void Token_ThatHasExpired_IsNotFound()
    {
        _tokens.Add(Token, TokenOf("Free"));

        _clock.Now = s_now.AddMinutes(15).AddTicks(-1);
        _tokens.TryFind("Bearer " + Token, out _).ShouldBeTrue();
        _clock.Now = s_now.AddMinutes(15);
        _tokens.TryFind("Bearer " + Token, out _).ShouldBeFalse();
    }

    [Fact]
    public void Tokens_OfMoreUsersThanAreKept_MakeRoom()
    {
        var token = TokenOf("Free");
        for (var i = 0; i < 10_000; i++)
        {
            _tokens.Add(i.ToString(CultureInfo.InvariantCulture), token);
        }

        _tokens.TryFind("Bearer 0", out _).ShouldBeFalse();
        _tokens.TryFind("Bearer 9999", out _).ShouldBeTrue();
    }

    [Fact]
    public void Tokens_ThatAreUsed_AreNotDisplacedByManyOthers()
    {
        var used = TokenOf("Premium");
        _tokens.Add(Token, used);

        for (var i = 0; i < 10 * KnownTokens.Capacity; i++)
        {
            _tokens.Add(i.ToString(CultureInfo.InvariantCulture), TokenOf("Free"));
            if (i % KnownTokens.Capacity == 0)
            {
                _tokens.TryFind("Bearer " + Token, out var found).ShouldBeTrue();
                found.ShouldBeSameAs(used);
            }
        }
    }

    [Fact]
    public void User_OfATokenWithAnotherPlan_StaysTheSameUntilThePlanChanges()
    {
        var token = TokenOf("Free");
        var free = token.UserIn(new ActiveSession(UserPlan.Free, null));
        var premium = token.UserIn(new ActiveSession(UserPlan.Premium, null));

        premium.ShouldNotBeSameAs(free);
        premium.FindFirst("plan")!.Value.ShouldBe("Premium");
        token.UserIn(new ActiveSession(UserPlan.Premium, null)).ShouldBeSameAs(premium);
        token.UserIn(new ActiveSession(UserPlan.Free, null)).FindFirst("plan")!.Value.ShouldBe("Free");
    }

    private static KnownToken TokenOf(string plan) =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "a"), new("plan", plan)], "test")), s_now.AddMinutes(15));

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = s_now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
