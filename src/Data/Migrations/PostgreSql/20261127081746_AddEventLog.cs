using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <inheritdoc />
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261127081746_AddEventLog")]
public partial class AddEventLog : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "EventLogs",
            columns: table => new { Id = table.Column<int>(type: "integer", nullable: false), Epoch = table.Column<long>(type: "bigint", nullable: false) },
            constraints: table => table.PrimaryKey("PK_EventLogs", x => x.Id)
        );
        migrationBuilder.Sql(
            "INSERT INTO \"EventLogs\" (\"Id\", \"Epoch\") VALUES (1, ('x' || left(replace(gen_random_uuid()::text, '-', ''), 16))::bit(64)::bigint)"
        );
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "EventLogs");
}
