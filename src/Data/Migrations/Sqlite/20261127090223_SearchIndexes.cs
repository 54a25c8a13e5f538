using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        /// <remarks>The server creates the indexes of substrings after the migrations, because they do not survive one that rebuilds a table.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Releases_IsFocus", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsSpotlight", table: "Releases");

            migrationBuilder.CreateIndex(name: "IX_Users_Banned", table: "Users", columns: new[] { "SortName", "Id" }, filter: "\"BannedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Users_FollowingCount_Id", table: "Users", columns: new[] { "FollowingCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Name_Id", table: "Users", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Nickname_Id", table: "Users", columns: new[] { "Nickname", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Plan_SortName_Id", table: "Users", columns: new[] { "Plan", "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Users_Role_SortName_Id", table: "Users", columns: new[] { "Role", "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Tracks_Title_Id", table: "Tracks", columns: new[] { "Title", "Id" });

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

            migrationBuilder.CreateIndex(name: "IX_Platforms_Name_Id", table: "Platforms", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Genres_Name_Id", table: "Genres", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_DislikeCount_Id", table: "Comments", columns: new[] { "DislikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_IsPinned_Id", table: "Comments", columns: new[] { "IsPinned", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_LikeCount_Id", table: "Comments", columns: new[] { "LikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Comments_Pinned", table: "Comments", columns: new[] { "CreatedAt", "Id" }, filter: "\"IsPinned\"");

            migrationBuilder.CreateIndex(name: "IX_Comments_ReplyCount_Id", table: "Comments", columns: new[] { "ReplyCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_CommentCount_Id", table: "Albums", columns: new[] { "CommentCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_Name_Id", table: "Albums", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_Private", table: "Albums", columns: new[] { "CreatedAt", "Id" }, filter: "\"IsPrivate\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in (string[])["Users", "Tracks", "Releases", "Messages", "Albums"])
            {
                foreach (var change in (string[])["Insert", "Delete", "Update"])
                {
                    migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"{table}Substrings{change}\"");
                }
                migrationBuilder.Sql($"DROP TABLE IF EXISTS \"{table}Substrings\"");
            }

            migrationBuilder.DropIndex(name: "IX_Users_Banned", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_FollowingCount_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Name_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Nickname_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Plan_SortName_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Users_Role_SortName_Id", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_Title_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_CommentCount_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_ContributionAuthorization_PublishedAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsFocus", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsOwned", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsPromoted", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_IsSpotlight", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_SubcategoryCode_PublishedAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_Title_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Platforms_Name_Id", table: "Platforms");

            migrationBuilder.DropIndex(name: "IX_Genres_Name_Id", table: "Genres");

            migrationBuilder.DropIndex(name: "IX_Comments_DislikeCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_IsPinned_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_LikeCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_Pinned", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_ReplyCount_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Albums_CommentCount_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Albums_Name_Id", table: "Albums");

            migrationBuilder.DropIndex(name: "IX_Albums_Private", table: "Albums");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsFocus", table: "Releases", column: "IsFocus", filter: "\"IsFocus\"");

            migrationBuilder.CreateIndex(name: "IX_Releases_IsSpotlight", table: "Releases", column: "IsSpotlight", filter: "\"IsSpotlight\"");
        }
    }
}
