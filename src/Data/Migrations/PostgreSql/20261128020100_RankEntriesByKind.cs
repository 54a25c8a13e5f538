using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <summary>The index by which PostgreSQL reads the entries of a kind in the order of their ranks.</summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261128020100_RankEntriesByKind")]
public sealed class RankEntriesByKind : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(name: "IX_SearchEntries_Kind_Rank", table: "SearchEntries", columns: ["Kind", "Rank"]);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_SearchEntries_Kind_Rank", table: "SearchEntries");
    }
}
