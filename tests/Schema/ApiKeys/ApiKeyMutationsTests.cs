using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.ApiKeys;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.ApiKeys;

public sealed class ApiKeyMutationsTests : SchemaTests
{
    private const string Create =
        "mutation ($name: String!) { createApiKey(input: { name: $name }) { key apiKey { id name prefix createdAt updatedAt lastUsedAt } "
        + "errors { __typename ... on Error { code path } ... on LimitExceededError { limit currentCount } } } }";

    private const string Regenerate =
        "mutation ($id: ID) { regenerateApiKey(input: { apiKeyId: $id }) { key apiKey { id name prefix updatedAt }"
        + " errors { __typename ... on Error { code path } } } }";

    private const string Revoke =
        "mutation ($id: ID) { revokeApiKey(input: { apiKeyId: $id }) { deletedId errors { __typename ... on Error { code path } } } }";

    protected override void Configure(IServiceCollection services) => services.AddSingleton(new ApiKeyOptions { MaxKeysPerUser = 3 });

    [Fact]
    public async Task CreateApiKey_ShowsTheKeyOnceAndStoresItsHash()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await CreateAsync(ada, "  My website ")).WithoutErrors();

        var key = answer.Text("createApiKey.key")!;
        key.Length.ShouldBe(ApiKeySecret.Length);
        answer.Text("createApiKey.apiKey.name").ShouldBe("My website");
        answer.Text("createApiKey.apiKey.prefix").ShouldBe(key[..16]);
        answer.Text("createApiKey.apiKey.lastUsedAt").ShouldBeNull();
        await using var db = Gateway.Open();
        var stored = await db.ApiKeys.AsNoTracking().SingleAsync(Cancellation);
        stored.SecretHash.ShouldBe(ApiKeySecret.HashOf(key));
        db.Entry(stored).Properties.ShouldAllBe(property => !Equals(property.CurrentValue, key));
        (await AccessAsync(key))!.UserId.ShouldBe(ada.Id);
    }

    [Fact]
    public async Task CreateApiKey_BadName_NamesTheField()
    {
        var ada = await Gateway.AddUserAsync("ada");

        foreach (var (name, code) in new[] { (" ", "TEXT_BLANK"), (new string('x', 256), "TEXT_TOO_LONG") })
        {
            var answer = (await CreateAsync(ada, name)).WithoutErrors();
            answer.DomainErrors("createApiKey").ShouldBe(["ValidationError"]);
            answer.Text("createApiKey.errors.0.code").ShouldBe(code);
            answer.Joined("createApiKey.errors.0.path").ShouldBe("input.name");
        }
    }

    [Fact]
    public async Task CreateApiKey_BeyondTheLimit_FailsUntilOneIsRevoked()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var first = (await CreateAsync(ada, "1")).Text("createApiKey.apiKey.id")!;
        var answers = await Task.WhenAll(Enumerable.Range(2, 6).Select(number => CreateAsync(ada, $"{number}")));

        answers.Count(answer => answer.Text("createApiKey.key") is not null).ShouldBe(2);
        var refused = answers.First(answer => answer.Text("createApiKey.key") is null);
        refused.DomainErrors("createApiKey").ShouldBe(["LimitExceededError"]);
        (refused.Text("createApiKey.errors.0.limit"), refused.Text("createApiKey.errors.0.currentCount")).ShouldBe(("3", "3"));

        (await RevokeAsync(ada, first)).WithoutErrors().Text("revokeApiKey.deletedId").ShouldBe(first);
        (await CreateAsync(ada, "7")).Text("createApiKey.key").ShouldNotBeNull();
    }

    [Fact]
    public async Task CreateApiKey_WithoutASignIn_IsRefused() =>
        (await Gateway.AskAsync(Create, variables: new { name = "x" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

    [Fact]
    public async Task ApiKeys_AreListedNewestFirstToTheirUserAlone()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        await CreateAsync(ada, "old");
        Gateway.Time.Advance(TimeSpan.FromMinutes(1));
        var id = (await CreateAsync(ada, "new")).Text("createApiKey.apiKey.id")!;
        const string Query =
            "query ($id: ID!) { user(by: { username: \"ada\" }) { apiKeys(first: 5) { nodes { name } } } node(id: $id) { ... on ApiKey { name } } }";

        var own = (await Gateway.AskAsync(Query, ada, new { id })).WithoutErrors();
        own.At("user.apiKeys.nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()).ShouldBe(["new", "old"]);
        own.Text("node.name").ShouldBe("new");
        foreach (var viewer in new[] { admin, await Gateway.AddUserAsync("bob"), null })
        {
            var answer = await Gateway.AskAsync(Query, viewer, new { id });
            answer.ErrorCodes.ShouldHaveSingleItem().ShouldBe(viewer is null ? "AUTH_NOT_AUTHENTICATED" : "AUTH_NOT_AUTHORIZED");
            answer.Text("node").ShouldBeNull();
        }
    }

    [Fact]
    public async Task RegenerateApiKey_EndsTheFormerKey()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var created = await CreateAsync(ada, "site");
        var (id, former) = (created.Text("createApiKey.apiKey.id")!, created.Text("createApiKey.key")!);

        var answer = (await Gateway.AskAsync(Regenerate, ada, new { id })).WithoutErrors();

        var next = answer.Text("regenerateApiKey.key")!;
        next.ShouldNotBe(former);
        (answer.Text("regenerateApiKey.apiKey.id"), answer.Text("regenerateApiKey.apiKey.name")).ShouldBe((id, "site"));
        answer.Text("regenerateApiKey.apiKey.prefix").ShouldBe(next[..16]);
        answer.Text("regenerateApiKey.apiKey.updatedAt").ShouldNotBeNull();
        (await AccessAsync(former)).ShouldBeNull();
        (await AccessAsync(next))!.UserId.ShouldBe(ada.Id);
        await using var db = Gateway.Open();
        var revoked = await db.Outbox.AsNoTracking().SingleAsync(entry => entry.Kind == OutboxKind.SessionsRevoked, Cancellation);
        ((SessionsRevoked)revoked.ToEvent()).SessionId.ShouldBe((await db.ApiKeys.SingleAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task RevokeApiKey_EndsIt()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var created = await CreateAsync(ada, "site");
        var id = created.Text("createApiKey.apiKey.id")!;

        (await RevokeAsync(ada, id)).WithoutErrors().Text("revokeApiKey.deletedId").ShouldBe(id);

        (await AccessAsync(created.Text("createApiKey.key")!)).ShouldBeNull();
        (await RevokeAsync(ada, id)).DomainErrors("revokeApiKey").ShouldBe(["NotFoundError"]);
        await using var db = Gateway.Open();
        (await db.Outbox.CountAsync(entry => entry.Kind == OutboxKind.SessionsRevoked, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task ApiKey_OfSomeoneElse_IsNotFoundAndStays()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var created = await CreateAsync(ada, "site");
        var id = created.Text("createApiKey.apiKey.id")!;

        foreach (var viewer in new[] { await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin) })
        {
            (await Gateway.AskAsync(Regenerate, viewer, new { id })).DomainErrors("regenerateApiKey").ShouldBe(["NotFoundError"]);
            (await RevokeAsync(viewer, id)).DomainErrors("revokeApiKey").ShouldBe(["NotFoundError"]);
        }

        (await AccessAsync(created.Text("createApiKey.key")!)).ShouldNotBeNull();
    }

    [Fact]
    public async Task ApiKey_OmittedInASession_IsRequired()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await RevokeAsync(ada, null)).WithoutErrors();

        answer.DomainErrors("revokeApiKey").ShouldBe(["ValidationError"]);
        (answer.Text("revokeApiKey.errors.0.code"), answer.Joined("revokeApiKey.errors.0.path")).ShouldBe(("VALUE_REQUIRED", "input.apiKeyId"));
    }

    [Fact]
    public async Task ApiKey_ReplacesAndRevokesItselfOnly()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (own, other) = (await CreateAsync(ada, "own"), await CreateAsync(ada, "other"));
        var (ownId, otherId) = (own.Text("createApiKey.apiKey.id")!, other.Text("createApiKey.apiKey.id")!);
        Guid key;
        await using (var db = Gateway.Open())
        {
            key = (await db.ApiKeys.SingleAsync(row => row.Name == "own", Cancellation)).Id;
        }

        var seen = (
            await Gateway.AskWithKeyAsync(
                "query ($other: ID!) { me { apiKeys { nodes { name } } } node(id: $other) { id } }",
                ada,
                key,
                new { other = otherId }
            )
        ).WithoutErrors();
        seen.At("me.apiKeys.nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()).ShouldBe(["own"]);
        seen.Text("node").ShouldBeNull();
        (await Gateway.AskWithKeyAsync(Revoke, ada, key, new { id = otherId })).DomainErrors("revokeApiKey").ShouldBe(["NotFoundError"]);
        (await Gateway.AskWithKeyAsync(Regenerate, ada, key, new { id = otherId })).DomainErrors("regenerateApiKey").ShouldBe(["NotFoundError"]);

        (await Gateway.AskWithKeyAsync(Regenerate, ada, key, new { id = (string?)null })).Text("regenerateApiKey.apiKey.id").ShouldBe(ownId);
        (await Gateway.AskWithKeyAsync(Revoke, ada, key)).Text("revokeApiKey.deletedId").ShouldBe(ownId);
        (await AccessAsync(other.Text("createApiKey.key")!)).ShouldNotBeNull();
    }

    /// <summary>The examples of the REST API: PATCH and DELETE of api-keys with the key of the request.</summary>
    [Fact]
    public async Task RestExamples_OfApiKeys_HaveTheirFacts()
    {
        // { "key": "example_api_key_1234567890123456789012345678901234567890", "updated_at": "2024-01-15 10:30:00" }, and [] for the revocation.
        var ada = await Gateway.AddUserAsync("ada");
        await CreateAsync(ada, "site");
        await using var db = Gateway.Open();
        var key = (await db.ApiKeys.AsNoTracking().SingleAsync(Cancellation)).Id;

        var patched = (await Gateway.AskWithKeyAsync("mutation { regenerateApiKey(input: {}) { key apiKey { updatedAt } } }", ada, key)).WithoutErrors();
        var deleted = (await Gateway.AskWithKeyAsync("mutation { revokeApiKey(input: {}) { deletedId errors { __typename } } }", ada, key)).WithoutErrors();

        patched.Text("regenerateApiKey.key").ShouldNotBeNullOrEmpty();
        patched.Text("regenerateApiKey.apiKey.updatedAt").ShouldNotBeNull();
        deleted.Text("revokeApiKey.deletedId").ShouldBe(IdOf(nameof(ApiKey), key));
        (await db.ApiKeys.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    private Task<Answer> CreateAsync(User user, string name) => Gateway.AskAsync(Create, user, new { name });

    private Task<Answer> RevokeAsync(User user, string? id) => Gateway.AskAsync(Revoke, user, new { id });

    private Task<ApiKeyCaller?> AccessAsync(string key) => Gateway.Services.GetRequiredService<ApiKeyAccess>().FindAsync(key, Cancellation);
}
