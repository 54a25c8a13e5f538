using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The connection to the database.</summary>
/// <param name="Provider">The database system.</param>
/// <param name="ConnectionString">The connection string in the syntax of that system.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The default connection string: a SQLite file in the working directory.</summary>
    public const string DefaultConnectionString = "Data Source=qplet.db";

    /// <summary>The configuration key of <see cref="MappedSize" />.</summary>
    public const string MappedSizeKey = "Database:MappedSize";

    /// <summary>The configuration key of <see cref="WalWarningSize" />.</summary>
    public const string WalWarningSizeKey = "Database:WalWarningSize";

    /// <summary>The configuration key of <see cref="WriteTimeout" />.</summary>
    public const string WriteTimeoutKey = "Database:WriteTimeout";

    /// <summary>
    /// SQLite: the time for which a write waits for other writers, of this process in a queue and of other processes at the lock of the file. Default: 10
    /// seconds.
    /// </summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// SQLite: the number of bytes of the file that each connection maps into memory; 0 for none. The pages belong to the operating system, which drops them
    /// when it needs memory, but they count as resident memory of the process. Default: 256 MiB.
    /// </summary>
    public long MappedSize { get; init; } = 256 * 1024 * 1024;

    /// <summary>SQLite: the size of the write-ahead log in bytes beyond which the server warns that it cannot be written back. Default: 128 MiB.</summary>
    public long WalWarningSize { get; init; } = 128 * 1024 * 1024;

    /// <summary>
    /// The place of the database, without the password: the file of SQLite, or the name and host of a database of PostgreSQL. Empty if the connection string
    /// is not valid.
    /// </summary>
    public string Location
    {
        get
        {
            try
            {
                if (Provider == DatabaseProvider.Sqlite)
                {
                    return new SqliteConnectionStringBuilder(ConnectionString).DataSource;
                }
                var server = new NpgsqlConnectionStringBuilder(ConnectionString);
                return $"{server.Database ?? server.Username} at {server.Host}";
            }
            catch (ArgumentException)
            {
                return "";
            }
        }
    }

    /// <summary>
    /// Reads <c>ConnectionStrings:Qplet</c> and <c>Database:Provider</c> (<c>Sqlite</c> or <c>PostgreSql</c>). If <c>Database:Provider</c> is not set, a
    /// connection string with a <c>Host</c> selects PostgreSQL, any other one SQLite.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or is PostgreSQL without a connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var settings = From(configuration["Database:Provider"], configuration.GetConnectionString("Qplet"));
        return settings with
        {
            WriteTimeout = TimeSpan.TryParse(configuration[WriteTimeoutKey], CultureInfo.InvariantCulture, out var timeout) ? timeout : settings.WriteTimeout,
            MappedSize = SizeOf(configuration[MappedSizeKey]) ?? settings.MappedSize,
            WalWarningSize = SizeOf(configuration[WalWarningSizeKey]) ?? settings.WalWarningSize,
        };
    }

    internal static DatabaseSettings From(string? providerName, string? connectionString)
    {
        var provider = string.IsNullOrEmpty(providerName) ? Guess(connectionString) : Parse(providerName);
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            return new(provider, connectionString);
        }
        return provider == DatabaseProvider.Sqlite ? new(provider, DefaultConnectionString) : throw DataErrors.NoConnectionString();
    }

    private static long? SizeOf(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static DatabaseProvider Parse(string name) =>
        name.ToLowerInvariant() switch
        {
            "sqlite" => DatabaseProvider.Sqlite,
            "postgresql" or "postgres" => DatabaseProvider.PostgreSql,
            _ => throw DataErrors.UnknownProvider(name),
        };

    private static DatabaseProvider Guess(string? connectionString) =>
        connectionString?.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase) == true
        || connectionString?.Contains(";Host=", StringComparison.OrdinalIgnoreCase) == true
            ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite;
}
