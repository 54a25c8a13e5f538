namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The limits of API keys.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>The number of API keys that a user may have at a time. Default: 20.</summary>
    public int MaxKeysPerUser { get; set; } = 20;
}
