using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddSourceStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "ViewCount", table: "Users", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Tracks", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(name: "StateWithoutDates", table: "Releases", type: "TEXT", maxLength: 32, nullable: false, defaultValue: "Tba");

            migrationBuilder.AddColumn<string>(name: "Kind", table: "ReleaseSources", type: "TEXT", maxLength: 32, nullable: false, defaultValue: "Website");

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "MediaAssets", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ViewCount", table: "MediaAssets", type: "INTEGER", nullable: false, defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE \"Users\" DROP COLUMN \"ViewCount\"");

            migrationBuilder.Sql("ALTER TABLE \"Tracks\" DROP COLUMN \"ShareCount\"");

            migrationBuilder.Sql("ALTER TABLE \"Releases\" DROP COLUMN \"StateWithoutDates\"");

            migrationBuilder.Sql("ALTER TABLE \"ReleaseSources\" DROP COLUMN \"Kind\"");

            migrationBuilder.Sql("ALTER TABLE \"MediaAssets\" DROP COLUMN \"ShareCount\"");

            migrationBuilder.Sql("ALTER TABLE \"MediaAssets\" DROP COLUMN \"ViewCount\"");
        }
    }
}
