using Microsoft.EntityFrameworkCore.Design;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Creates the context for which <c>dotnet ef migrations add</c> writes the migrations of PostgreSQL; no database is opened.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql("Host=localhost;Database=qplet").Options);
}
