using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127132758_SearchEvents")]
    public partial class SearchEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Events", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(name: "IX_Events_Unsearchable", table: "Events", column: "Id", filter: "\"SearchText\" = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Events_Unsearchable", table: "Events");

            migrationBuilder.Sql("DROP FUNCTION IF EXISTS \"EventsSearch\" CASCADE");

            migrationBuilder.DropColumn(name: "SearchText", table: "Events");
        }
    }
}
