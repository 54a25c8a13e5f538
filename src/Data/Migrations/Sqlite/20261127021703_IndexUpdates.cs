using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127021703_IndexUpdates")]
    public partial class IndexUpdates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_Tracks_UpdatedAt_Id", table: "Tracks", columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Releases_UpdatedAt_Id", table: "Releases", columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_UpdatedAt_Id", table: "Comments", columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_UpdatedAt_Id", table: "Albums", columns: new[] { "UpdatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Tracks_UpdatedAt_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_UpdatedAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Comments_UpdatedAt_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Albums_UpdatedAt_Id", table: "Albums");
        }
    }
}
