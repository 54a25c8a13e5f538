using Microsoft.EntityFrameworkCore.Design;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Creates the context for which <c>dotnet ef migrations add</c> writes the migrations of SQLite; no database is opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(DatabaseSettings.DefaultConnectionString).Options);
}
