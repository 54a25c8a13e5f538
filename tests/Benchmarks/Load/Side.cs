namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>A server that takes part in the load bench.</summary>
/// <param name="Name">The name in tables and on the command line.</param>
/// <param name="Url">Where it listens.</param>
internal sealed record Side(string Name, string Url)
{
    /// <summary>The server of this repository.</summary>
    public static Side Gateway { get; } = new("gateway", "http://127.0.0.1:5291");

    /// <summary>The same answers written by hand.</summary>
    public static Side Floor { get; } = new("floor", "http://127.0.0.1:5292");

    /// <summary>graphql-dotnet with resolvers that use EF Core.</summary>
    public static Side RivalWithEf { get; } = new("graphql-dotnet-ef", "http://127.0.0.1:5293");

    /// <summary>graphql-dotnet with resolvers that use prepared SQL statements.</summary>
    public static Side RivalWithSql { get; } = new("graphql-dotnet-sql", "http://127.0.0.1:5294");

    /// <summary>Another build of the gateway, such as that before a change.</summary>
    public static Side Before { get; } = new("before", "http://127.0.0.1:5295");

    /// <summary>The sides that are compared unless the command line says otherwise. The first is what the others are compared with.</summary>
    public static IReadOnlyList<Side> All { get; } = [Floor, Gateway, RivalWithEf, RivalWithSql];
}
