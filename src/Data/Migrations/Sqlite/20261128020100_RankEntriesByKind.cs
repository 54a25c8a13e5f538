using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <summary>Changes PostgreSQL only, which needs a further index.</summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20261128020100_RankEntriesByKind")]
public sealed class RankEntriesByKind : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) { }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) { }
}
