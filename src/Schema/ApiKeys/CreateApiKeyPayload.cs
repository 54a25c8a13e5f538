namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The result of <c>createApiKey</c>.</summary>
/// <param name="ApiKey">The API key.</param>
/// <param name="Key">The key itself, for the header <c>X-API-Key</c>. It is returned only here: store it in a safe place.</param>
public sealed record CreateApiKeyPayload(ApiKey ApiKey, string Key);
