namespace Qplet.GraphQL.Server;

/// <summary>The paths of endpoints that several parts of the server refer to.</summary>
internal static class ServerPaths
{
    /// <summary>The path of the endpoint for agents.</summary>
    public const string Agents = "/graphql/mcp";
}
