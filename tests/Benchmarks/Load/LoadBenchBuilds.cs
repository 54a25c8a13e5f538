using System.Globalization;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The published servers of the sides and the database that they read.</summary>
internal sealed class LoadBenchBuilds
{
    private const string ServerAssembly = "Qplet.GraphQL.Server.dll";

    private readonly string _folder;
    private readonly string _database;
    private readonly string? _before;

    private LoadBenchBuilds(LoadBenchOptions options)
    {
        _folder = Path.Combine(RepositoryFolder.Find(), "artifacts", "bench");
        _database = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"scale-{options.Scale}.db"));
        _before = options.Before;
    }

    /// <summary>Publishes the servers, and creates the database if there is none of that size.</summary>
    public static async Task<LoadBenchBuilds> CreateAsync(LoadBenchOptions options)
    {
        var builds = new LoadBenchBuilds(options);
        await builds.PublishAsync(Path.Combine("src", "Server"), "server");
        if (options.Sides.Contains(Side.RivalWithEf) || options.Sides.Contains(Side.RivalWithSql))
        {
            await builds.PublishAsync(Path.Combine("tests", "Benchmarks", "Rivals"), "rivals");
        }
        if (!File.Exists(builds._database))
        {
            await builds.SeedAsync(options.Scale);
        }
        return builds;
    }

    /// <summary>Starts the server of a side.</summary>
    public ServerProcess Start(Side side)
    {
        if (side == Side.Gateway)
        {
            return ServerProcess.StartGateway(Path.Combine(_folder, "server", ServerAssembly), _database, side);
        }
        if (side == Side.Before)
        {
            return ServerProcess.StartGateway(Path.Combine(_before!, ServerAssembly), _database, side);
        }
        if (side == Side.Floor)
        {
            return ServerProcess.Start(typeof(LoadBenchBuilds).Assembly.Location, "floor", _database, side.Url);
        }
        var resolvers = side == Side.RivalWithEf ? "ef" : "sql";
        return ServerProcess.Start(Path.Combine(_folder, "rivals", "Qplet.GraphQL.Rivals.dll"), resolvers, _database, side.Url);
    }

    private Task PublishAsync(string project, string output) =>
        ServerProcess.RunToEndAsync(
            [
                "publish",
                Path.Combine(RepositoryFolder.Find(), project),
                "-c",
                "Release",
                "-o",
                Path.Combine(_folder, output),
                "--nologo",
                "-v",
                "q",
                "-p:Quick=true",
            ],
            []
        );

    private async Task SeedAsync(int scale)
    {
        var partial = _database + ".partial";
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(partial + suffix);
        }
        await ServerProcess.RunToEndAsync(
            [Path.Combine(_folder, "server", ServerAssembly), "db", "seed", "--scale", scale.ToString(CultureInfo.InvariantCulture)],
            ServerProcess.GatewaySettings(partial)
        );
        File.Move(partial, _database);
    }
}
