using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127130300_SearchPosts")]
    public partial class SearchPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Posts", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(name: "IX_Posts_Unsearchable", table: "Posts", column: "Id", filter: "\"SearchText\" = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Posts_Unsearchable", table: "Posts");

            migrationBuilder.Sql("DROP FUNCTION IF EXISTS \"PostsSearch\" CASCADE");

            migrationBuilder.DropColumn(name: "SearchText", table: "Posts");
        }
    }
}
