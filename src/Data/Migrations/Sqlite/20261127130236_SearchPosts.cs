using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127130236_SearchPosts")]
    public partial class SearchPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Posts", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateIndex(name: "IX_Posts_Unsearchable", table: "Posts", column: "Id", filter: "\"SearchText\" = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Posts_Unsearchable", table: "Posts");

            foreach (var change in (string[])["Insert", "Delete", "Update"])
            {
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"PostsSearch{change}\"");
            }
            migrationBuilder.Sql("ALTER TABLE \"Posts\" DROP COLUMN \"SearchText\"");
        }
    }
}
