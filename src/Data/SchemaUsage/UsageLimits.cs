namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>Limits what is counted separately on one day. Everything beyond is counted together.</summary>
/// <param name="MaxClients">The maximum number of clients, by name and version.</param>
/// <param name="MaxOperations">The maximum number of operations of all clients.</param>
public sealed record UsageLimits(int MaxClients, int MaxOperations);
