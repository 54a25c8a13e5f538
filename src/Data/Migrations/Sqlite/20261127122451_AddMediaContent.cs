using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMediaContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "CommentCount", table: "MediaAssets", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(name: "ContentHash", table: "MediaAssets", type: "TEXT", maxLength: 64, nullable: true);

            migrationBuilder.AddColumn<long>(name: "DurationMilliseconds", table: "MediaAssets", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<int>(name: "Height", table: "MediaAssets", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<int>(name: "LikeCount", table: "MediaAssets", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(name: "SortFileName", table: "MediaAssets", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "StoreKey", table: "MediaAssets", type: "TEXT", maxLength: 100, nullable: true);

            migrationBuilder.AddColumn<int>(name: "Width", table: "MediaAssets", type: "INTEGER", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_FileName_Id", table: "MediaAssets", columns: new[] { "FileName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_Size_Id", table: "MediaAssets", columns: new[] { "Size", "Id" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_SortFileName_Id", table: "MediaAssets", columns: new[] { "SortFileName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_StoreKey", table: "MediaAssets", column: "StoreKey");

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_ViewCount_Id", table: "MediaAssets", columns: new[] { "ViewCount", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_MediaAssets_FileName_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_Size_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_SortFileName_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_StoreKey", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_ViewCount_Id", table: "MediaAssets");

            foreach (var change in (string[])["Insert", "Delete", "Update"])
            {
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"MediaAssetsSubstrings{change}\"");
            }
            migrationBuilder.Sql("DROP TABLE IF EXISTS \"MediaAssetsSubstrings\"");

            // Without a rebuild of the table, which would need the model of the migration before.
            foreach (
                var column in (string[])["CommentCount", "ContentHash", "DurationMilliseconds", "Height", "LikeCount", "SortFileName", "StoreKey", "Width"]
            )
            {
                migrationBuilder.Sql($"ALTER TABLE \"MediaAssets\" DROP COLUMN \"{column}\"");
            }
        }
    }
}
