using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Releases_IsFocus", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsSpotlight", table: "Releases");

            migrationBuilder.AlterDatabase().Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(name: "IX_Users_Banned", table: "Users", columns: new[] { "SortName", "Id" }, filter: "\"BannedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Users_FollowingCount_Id", table: "Users", columns: new[] { "FollowingCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Name_Id", table: "Users", columns: new[] { "Name", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Users_Name_Substrings", table: "Users", column: "Name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Users_Nickname_Id", table: "Users", columns: new[] { "Nickname", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Users_Nickname_Substrings", table: "Users", column: "Nickname")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Users_Plan_SortName_Id", table: "Users", columns: new[] { "Plan", "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Role_SortName_Id", table: "Users", columns: new[] { "Role", "SortName", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Users_Username_Substrings", table: "Users", column: "Username")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Tracks_Title_Id", table: "Tracks", columns: new[] { "Title", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Tracks_Title_Substrings", table: "Tracks", column: "Title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Releases_CommentCount_Id", table: "Releases", columns: new[] { "CommentCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Releases_ContributionAuthorization_PublishedAt_Id",
                table: "Releases",
                columns: new[] { "ContributionAuthorization", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Releases_IsFocus", table: "Releases", columns: new[] { "PublishedAt", "Id" }, filter: "\"IsFocus\"");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsOwned", table: "Releases", columns: new[] { "PublishedAt", "Id" }, filter: "\"IsOwned\"");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsPromoted", table: "Releases", columns: new[] { "PublishedAt", "Id" }, filter: "\"IsPromoted\"");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsSpotlight", table: "Releases", columns: new[] { "PublishedAt", "Id" }, filter: "\"IsSpotlight\"");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_SubcategoryCode_PublishedAt_Id",
                table: "Releases",
                columns: new[] { "SubcategoryCode", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_Releases_Title_Id", table: "Releases", columns: new[] { "Title", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Releases_Title_Substrings", table: "Releases", column: "Title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Platforms_Name_Id", table: "Platforms", columns: new[] { "Name", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Messages_Content_Substrings", table: "Messages", column: "Content")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Genres_Name_Id", table: "Genres", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_DislikeCount_Id", table: "Comments", columns: new[] { "DislikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_IsPinned_Id", table: "Comments", columns: new[] { "IsPinned", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_LikeCount_Id", table: "Comments", columns: new[] { "LikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_Pinned", table: "Comments", columns: new[] { "CreatedAt", "Id" }, filter: "\"IsPinned\"");

            migrationBuilder.CreateIndex(name: "IX_Comments_ReplyCount_Id", table: "Comments", columns: new[] { "ReplyCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_CommentCount_Id", table: "Albums", columns: new[] { "CommentCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_Name_Id", table: "Albums", columns: new[] { "Name", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Albums_Name_Substrings", table: "Albums", column: "Name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Albums_Private", table: "Albums", columns: new[] { "CreatedAt", "Id" }, filter: "\"IsPrivate\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Users_Banned", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_FollowingCount_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Name_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Name_Substrings", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Nickname_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Nickname_Substrings", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Plan_SortName_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Role_SortName_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Username_Substrings", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_Title_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Tracks_Title_Substrings", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_CommentCount_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_ContributionAuthorization_PublishedAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsFocus", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsOwned", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsPromoted", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsSpotlight", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_SubcategoryCode_PublishedAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_Title_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_Title_Substrings", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Platforms_Name_Id", table: "Platforms");

            migrationBuilder.DropIndex(name: "IX_Messages_Content_Substrings", table: "Messages");

            migrationBuilder.DropIndex(name: "IX_Genres_Name_Id", table: "Genres");

            migrationBuilder.DropIndex(name: "IX_Comments_DislikeCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_IsPinned_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_LikeCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_Pinned", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_ReplyCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Albums_CommentCount_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Albums_Name_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Albums_Name_Substrings", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Albums_Private", table: "Albums");

            migrationBuilder.AlterDatabase().OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsFocus", table: "Releases", column: "IsFocus", filter: "\"IsFocus\"");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsSpotlight", table: "Releases", column: "IsSpotlight", filter: "\"IsSpotlight\"");
        }
    }
}
