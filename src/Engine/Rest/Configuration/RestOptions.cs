namespace Qplet.GraphQL.Rest;

/// <summary>The options of the REST routes.</summary>
public sealed class RestOptions
{
    /// <summary>Whether the routes are served. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The title of the OpenAPI description. Default: <c>REST API</c>.</summary>
    public string Title { get; set; } = "REST API";

    /// <summary>The version of the API in the OpenAPI description. Default: <c>1.0</c>.</summary>
    public string Version { get; set; } = "1.0";

    /// <summary>The request header of API keys, for the OpenAPI description. Null if there are no API keys. Default: null.</summary>
    public string? ApiKeyHeader { get; set; }
}
