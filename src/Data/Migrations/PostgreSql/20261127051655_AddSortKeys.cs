using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127051655_AddSortKeys")]
    public partial class AddSortKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Users_Name_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_Title_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Subcategories_CategoryCode_Name_Code", table: "Subcategories");

            migrationBuilder.DropIndex(name: "IX_Subcategories_Name_Code", table: "Subcategories");

            migrationBuilder.DropIndex(name: "IX_Releases_Title_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Platforms_Name_Id", table: "Platforms");

            migrationBuilder.DropIndex(name: "IX_Genres_Name_Id", table: "Genres");

            migrationBuilder.DropIndex(name: "IX_Countries_Name_Code", table: "Countries");

            migrationBuilder.DropIndex(name: "IX_Categories_Name_Code", table: "Categories");

            migrationBuilder.DropIndex(name: "IX_Albums_Name_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Actions_Name_Code", table: "Actions");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUsername",
                table: "Users",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64
            );

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Users", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortTitle", table: "Tracks", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Subcategories", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortTitle", table: "Releases", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Platforms", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Genres", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Countries", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Categories", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Albums", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.AddColumn<string>(name: "SortName", table: "Actions", type: "text", nullable: false, defaultValue: "", collation: "C");

            migrationBuilder.CreateIndex(name: "IX_Users_SortName_Id", table: "Users", columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Tracks_SortTitle_Id", table: "Tracks", columns: new[] { "SortTitle", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Subcategories_CategoryCode_SortName_Code",
                table: "Subcategories",
                columns: new[] { "CategoryCode", "SortName", "Code" }
            );

            migrationBuilder.CreateIndex(name: "IX_Subcategories_SortName_Code", table: "Subcategories", columns: new[] { "SortName", "Code" });

            migrationBuilder
                .CreateIndex(name: "IX_Releases_SoonestDate_Id_Descending", table: "Releases", columns: new[] { "SoonestDate", "Id" }, descending: new bool[0])
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(name: "IX_Releases_SortTitle_Id", table: "Releases", columns: new[] { "SortTitle", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Releases_UpdatedAt_Id_Descending", table: "Releases", columns: new[] { "UpdatedAt", "Id" }, descending: new bool[0])
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsLast, NullSortOrder.NullsLast });

            migrationBuilder.CreateIndex(name: "IX_Platforms_SortName_Id", table: "Platforms", columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Genres_SortName_Id", table: "Genres", columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Countries_SortName_Code", table: "Countries", columns: new[] { "SortName", "Code" });

            migrationBuilder.CreateIndex(name: "IX_Categories_SortName_Code", table: "Categories", columns: new[] { "SortName", "Code" });

            migrationBuilder.CreateIndex(name: "IX_Albums_SortName_Id", table: "Albums", columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Actions_SortName_Code", table: "Actions", columns: new[] { "SortName", "Code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Users_SortName_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_SortTitle_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Subcategories_CategoryCode_SortName_Code", table: "Subcategories");

            migrationBuilder.DropIndex(name: "IX_Subcategories_SortName_Code", table: "Subcategories");

            migrationBuilder.DropIndex(name: "IX_Releases_SoonestDate_Id_Descending", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_SortTitle_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_UpdatedAt_Id_Descending", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Platforms_SortName_Id", table: "Platforms");

            migrationBuilder.DropIndex(name: "IX_Genres_SortName_Id", table: "Genres");

            migrationBuilder.DropIndex(name: "IX_Countries_SortName_Code", table: "Countries");

            migrationBuilder.DropIndex(name: "IX_Categories_SortName_Code", table: "Categories");

            migrationBuilder.DropIndex(name: "IX_Albums_SortName_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Actions_SortName_Code", table: "Actions");

            migrationBuilder.DropColumn(name: "SortName", table: "Users");

            migrationBuilder.DropColumn(name: "SortTitle", table: "Tracks");

            migrationBuilder.DropColumn(name: "SortName", table: "Subcategories");

            migrationBuilder.DropColumn(name: "SortTitle", table: "Releases");

            migrationBuilder.DropColumn(name: "SortName", table: "Platforms");

            migrationBuilder.DropColumn(name: "SortName", table: "Genres");

            migrationBuilder.DropColumn(name: "SortName", table: "Countries");

            migrationBuilder.DropColumn(name: "SortName", table: "Categories");

            migrationBuilder.DropColumn(name: "SortName", table: "Albums");

            migrationBuilder.DropColumn(name: "SortName", table: "Actions");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUsername",
                table: "Users",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64,
                oldDefaultValue: "",
                oldCollation: "C"
            );

            migrationBuilder.CreateIndex(name: "IX_Users_Name_Id", table: "Users", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Tracks_Title_Id", table: "Tracks", columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Subcategories_CategoryCode_Name_Code",
                table: "Subcategories",
                columns: new[] { "CategoryCode", "Name", "Code" }
            );

            migrationBuilder.CreateIndex(name: "IX_Subcategories_Name_Code", table: "Subcategories", columns: new[] { "Name", "Code" });

            migrationBuilder.CreateIndex(name: "IX_Releases_Title_Id", table: "Releases", columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Platforms_Name_Id", table: "Platforms", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Genres_Name_Id", table: "Genres", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Countries_Name_Code", table: "Countries", columns: new[] { "Name", "Code" });

            migrationBuilder.CreateIndex(name: "IX_Categories_Name_Code", table: "Categories", columns: new[] { "Name", "Code" });

            migrationBuilder.CreateIndex(name: "IX_Albums_Name_Id", table: "Albums", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Actions_Name_Code", table: "Actions", columns: new[] { "Name", "Code" });
        }
    }
}
