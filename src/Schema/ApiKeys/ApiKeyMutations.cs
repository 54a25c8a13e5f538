namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>Mutations of API keys.</summary>
[MutationType]
[Authorize]
public static class ApiKeyMutations
{
    /// <summary>
    /// Creates an API key, with which a program acts as you: it sends the key in the header `X-API-Key`. The key is returned only here. You can have 20 keys at
    /// a time, unless the server sets another number; with more, the mutation fails with LIMIT_EXCEEDED until you revoke one. Not available with an API key.
    /// </summary>
    /// <param name="name">The name, to tell your keys apart, at most 255 characters.</param>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static async Task<CreateApiKeyPayload> CreateApiKeyAsync(string name, Viewer viewer, ApiKeyWriter apiKeys, CancellationToken cancellationToken)
    {
        var (key, secret) = await apiKeys.CreateAsync(viewer.RequireId(), name, cancellationToken);
        return new CreateApiKeyPayload(key, secret);
    }

    /// <summary>
    /// Replaces an API key by a new one with the same name. The old key ends at once, with its open subscriptions. A caller with an API key can replace only
    /// this key.
    /// </summary>
    /// <param name="apiKeyId">The ID of the API key, one of `me.apiKeys`. If it is omitted or null, the API key of this request is replaced.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static async Task<RegenerateApiKeyPayload> RegenerateApiKeyAsync(
        [ID<ApiKey>] Guid? apiKeyId,
        Viewer viewer,
        ApiKeyWriter apiKeys,
        CancellationToken cancellationToken
    )
    {
        var (key, secret) = await apiKeys.RegenerateAsync(viewer, apiKeyId, cancellationToken);
        return new RegenerateApiKeyPayload(key, secret);
    }

    /// <summary>
    /// Revokes an API key. It ends at once, with its open subscriptions. A caller with an API key can revoke only this key.
    /// </summary>
    /// <param name="apiKeyId">The ID of the API key, one of `me.apiKeys`. If it is omitted or null, the API key of this request is revoked.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [ID<ApiKey>]
    [UseMutationConvention(PayloadFieldName = "deletedId")]
    public static Task<Guid> RevokeApiKeyAsync([ID<ApiKey>] Guid? apiKeyId, Viewer viewer, ApiKeyWriter apiKeys, CancellationToken cancellationToken) =>
        apiKeys.RevokeAsync(viewer, apiKeyId, cancellationToken);
}
