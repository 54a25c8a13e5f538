using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127132731_SearchEvents")]
    public partial class SearchEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Events", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(name: "IX_Events_Unsearchable", table: "Events", column: "Id", filter: "\"SearchText\" = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Events_Unsearchable", table: "Events");

            foreach (var change in (string[])["Insert", "Delete", "Update"])
            {
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"EventsSearch{change}\"");
            }
            migrationBuilder.Sql("ALTER TABLE \"Events\" DROP COLUMN \"SearchText\"");
        }
    }
}
