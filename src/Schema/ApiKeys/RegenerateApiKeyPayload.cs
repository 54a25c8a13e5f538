namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The result of <c>regenerateApiKey</c>.</summary>
/// <param name="ApiKey">The API key.</param>
/// <param name="Key">The new key itself, for the header <c>X-API-Key</c>. It is returned only here: store it in a safe place.</param>
public sealed record RegenerateApiKeyPayload(ApiKey ApiKey, string Key);
