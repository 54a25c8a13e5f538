using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <inheritdoc />
[DbContext(typeof(SqliteDbContext))]
[Migration("20261127081734_AddEventLog")]
public partial class AddEventLog : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "EventLogs",
            columns: table => new { Id = table.Column<int>(type: "INTEGER", nullable: false), Epoch = table.Column<long>(type: "INTEGER", nullable: false) },
            constraints: table => table.PrimaryKey("PK_EventLogs", x => x.Id)
        );
        migrationBuilder.Sql("INSERT INTO \"EventLogs\" (\"Id\", \"Epoch\") VALUES (1, random())");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "EventLogs");
}
