using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261128045000_SortByCounts")]
    public partial class SortByCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_Events_LikeCount_Id", table: "Events", columns: new[] { "LikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_CommentCount_Id", table: "Events", columns: new[] { "CommentCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_ViewCount_Id", table: "Users", columns: new[] { "ViewCount", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Events_LikeCount_Id", table: "Events");

            migrationBuilder.DropIndex(name: "IX_Events_CommentCount_Id", table: "Events");

            migrationBuilder.DropIndex(name: "IX_Users_ViewCount_Id", table: "Users");
        }
    }
}
