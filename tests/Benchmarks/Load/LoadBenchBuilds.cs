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
        _folder = FolderOf();
        _database = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"scale-{options.Scale}.db"));
        _before = options.Before;
    }

    /// <summary>Publishes the servers, and creates the database if there is none of that size.</summary>
    public static async Task<LoadBenchBuilds> CreateAsync(LoadBenchOptions options)
    {
        var builds = new LoadBenchBuilds(options);
        var server = await PublishServerAsync();
        if (options.Sides.Contains(Side.RivalWithEf) || options.Sides.Contains(Side.RivalWithSql))
        {
            await PublishAsync(Path.Combine("tests", "Benchmarks", "Rivals"), "rivals");
        }
        if (!File.Exists(builds._database))
        {
            await SeedAsync(server, builds._database, options.Scale);
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
            return ServerProcess.Start(typeof(LoadBenchBuilds).Assembly.Location, "floor", _database, side.Url, ServerProcess.SigningKey);
        }
        var resolvers = side == Side.RivalWithEf ? "ef" : "sql";
        return ServerProcess.Start(Path.Combine(_folder, "rivals", "Qplet.GraphQL.Rivals.dll"), resolvers, _database, side.Url);
    }

    /// <summary>Publishes the server of this repository, and returns the path of its assembly.</summary>
    public static async Task<string> PublishServerAsync()
    {
        await PublishAsync(Path.Combine("src", "Server"), "server");
        return Path.Combine(FolderOf(), "server", ServerAssembly);
    }

    /// <summary>Creates a database with sample data, which replaces an earlier one.</summary>
    public static async Task SeedAsync(string server, string database, int scale)
    {
        var partial = database + ".partial";
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(partial + suffix);
            File.Delete(database + suffix);
        }

        // Outside of Development, the accounts would get random passwords.
        var settings = ServerProcess.GatewaySettings(partial);
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        await ServerProcess.RunToEndAsync([server, "db", "seed", "--scale", scale.ToString(CultureInfo.InvariantCulture)], settings);
        File.Move(partial, database);
    }

    private static string FolderOf() => Path.Combine(RepositoryFolder.Find(), "artifacts", "bench");

    private static Task PublishAsync(string project, string output) =>
        ServerProcess.RunToEndAsync(
            [
                "publish",
                Path.Combine(RepositoryFolder.Find(), project),
                "-c",
                "Release",
                "-o",
                Path.Combine(FolderOf(), output),
                "--nologo",
                "-v",
                "q",
                "-p:Quick=true",
            ],
            []
        );
}
