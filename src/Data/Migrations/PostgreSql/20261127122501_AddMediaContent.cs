using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddMediaContent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "CommentCount", table: "MediaAssets", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(name: "ContentHash", table: "MediaAssets", type: "character varying(64)", maxLength: 64, nullable: true);

            migrationBuilder.AddColumn<long>(name: "DurationMilliseconds", table: "MediaAssets", type: "bigint", nullable: true);

            migrationBuilder.AddColumn<int>(name: "Height", table: "MediaAssets", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(name: "LikeCount", table: "MediaAssets", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<string>(name: "SortFileName", table: "MediaAssets", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "StoreKey", table: "MediaAssets", type: "character varying(100)", maxLength: 100, nullable: true);

            migrationBuilder.AddColumn<int>(name: "Width", table: "MediaAssets", type: "integer", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_FileName_Id", table: "MediaAssets", columns: new[] { "FileName", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_MediaAssets_FileName_Substrings", table: "MediaAssets", column: "FileName")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_Size_Id", table: "MediaAssets", columns: new[] { "Size", "Id" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_SortFileName_Id", table: "MediaAssets", columns: new[] { "SortFileName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_StoreKey", table: "MediaAssets", column: "StoreKey");

            migrationBuilder.CreateIndex(name: "IX_MediaAssets_ViewCount_Id", table: "MediaAssets", columns: new[] { "ViewCount", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_MediaAssets_FileName_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_FileName_Substrings", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_Size_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_SortFileName_Id", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_StoreKey", table: "MediaAssets");

            migrationBuilder.DropIndex(name: "IX_MediaAssets_ViewCount_Id", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "CommentCount", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "ContentHash", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "DurationMilliseconds", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "Height", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "LikeCount", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "SortFileName", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "StoreKey", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "Width", table: "MediaAssets");
        }
    }
}
