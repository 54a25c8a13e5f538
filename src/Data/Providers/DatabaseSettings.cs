using Microsoft.Extensions.Configuration;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Where the data lies.</summary>
/// <param name="Provider">The database system.</param>
/// <param name="ConnectionString">The connection string in the form of that system.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The connection string without any configuration: a SQLite file in the working directory.</summary>
    public const string DefaultConnectionString = "Data Source=qplet.db";

    /// <summary>
    /// Reads <c>ConnectionStrings:Qplet</c> and <c>Database:Provider</c> (<c>Sqlite</c> or <c>PostgreSql</c>). Without the latter, a connection string that
    /// names a <c>Host</c> is one of PostgreSQL, any other one of SQLite.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or is PostgreSQL without a connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration) => From(configuration["Database:Provider"], configuration.GetConnectionString("Qplet"));

    internal static DatabaseSettings From(string? providerName, string? connectionString)
    {
        var provider = string.IsNullOrEmpty(providerName) ? Guess(connectionString) : Parse(providerName);
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            return new(provider, connectionString);
        }
        return provider == DatabaseProvider.Sqlite ? new(provider, DefaultConnectionString) : throw DataErrors.NoConnectionString();
    }

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
