using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127082327_AddSourceStatements")]
    public partial class AddSourceStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "ViewCount", table: "Users", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Tracks", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "StateWithoutDates",
                table: "Releases",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Tba"
            );

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ReleaseSources",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Website"
            );

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "MediaAssets", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ViewCount", table: "MediaAssets", type: "integer", nullable: false, defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "ViewCount", table: "Users");

            migrationBuilder.DropColumn(name: "ShareCount", table: "Tracks");

            migrationBuilder.DropColumn(name: "StateWithoutDates", table: "Releases");

            migrationBuilder.DropColumn(name: "Kind", table: "ReleaseSources");

            migrationBuilder.DropColumn(name: "ShareCount", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "ViewCount", table: "MediaAssets");
        }
    }
}
