using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class IndexMediaAssets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_MediaAssets_Kind_CreatedAt_Id", table: "MediaAssets", columns: new[] { "Kind", "CreatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_MediaAssets_Kind_CreatedAt_Id", table: "MediaAssets");
        }
    }
}
