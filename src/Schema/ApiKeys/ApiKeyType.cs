namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>A key with which your programs act as you. Only its hash is stored: the key itself is returned once, when it is created or replaced.</summary>
[ObjectType<ApiKey>]
[BindOnly(nameof(ApiKey.Id), nameof(ApiKey.CreatedAt))]
public static class ApiKeyType
{
    /// <summary>The name that you have chosen.</summary>
    public static string GetName([Parent(nameof(ApiKey.Name))] ApiKey apiKey) => apiKey.Name;

    /// <summary>The first 16 characters of the key, to tell keys apart.</summary>
    public static string GetPrefix([Parent(nameof(ApiKey.Prefix))] ApiKey apiKey) => apiKey.Prefix;

    /// <summary>The time when the key was last replaced by `regenerateApiKey`, or null if it never was.</summary>
    public static DateTime? GetUpdatedAt([Parent(nameof(ApiKey.UpdatedAt))] ApiKey apiKey) => apiKey.UpdatedAt;

    /// <summary>The time of the last request with the key, accurate to a minute. Null if it was never used.</summary>
    public static DateTime? GetLastUsedAt([Parent(nameof(ApiKey.LastUsedAt))] ApiKey apiKey) => apiKey.LastUsedAt;

    /// <summary>Returns an API key by its key, or null if it is not the caller's.</summary>
    [NodeResolver]
    public static Task<ApiKey?> GetNodeAsync(Guid id, ApiKeyByIdDataLoader apiKeys, CancellationToken cancellationToken) =>
        apiKeys.LoadAsync(id, cancellationToken);
}
