using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127165200_WriteTokensDirectly")]
    public partial class WriteTokensDirectly : Migration
    {
        private static readonly string[] s_ginIndexes =
        [
            "IX_Albums_Name_Substrings",
            "IX_ContactRequests_Email_Substrings",
            "IX_ContactRequests_Name_Substrings",
            "IX_Events_Location_Substrings",
            "IX_Events_Title_Substrings",
            "IX_FeatureRequests_Title_Substrings",
            "IX_MediaAssets_FileName_Substrings",
            "IX_Messages_Content_Substrings",
            "IX_Playlists_Name_Substrings",
            "IX_Posts_Content_Substrings",
            "IX_Releases_Title_Substrings",
            "IX_SearchEntries_Tokens",
            "IX_Tracks_Title_Substrings",
            "IX_Users_Name_Substrings",
            "IX_Users_Nickname_Substrings",
            "IX_Users_Username_Substrings",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var index in s_ginIndexes)
            {
                migrationBuilder.Sql($"ALTER INDEX \"{index}\" SET (fastupdate = false)");
                migrationBuilder.Sql($"SELECT gin_clean_pending_list('\"{index}\"'::regclass)");
            }

            migrationBuilder.CreateIndex(
                name: "IX_Releases_UpcomingDates",
                table: "Releases",
                columns: new[] { "SoonestDate", "Id" },
                filter: "\"IsUpcoming\""
            );

            migrationBuilder.DropIndex(name: "IX_ReleaseDates_ReleaseId_Moment_Id", table: "ReleaseDates");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDates_ReleaseId_Moment_EndsAt_Id",
                table: "ReleaseDates",
                columns: new[] { "ReleaseId", "Moment", "EndsAt", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var index in s_ginIndexes)
            {
                migrationBuilder.Sql($"ALTER INDEX \"{index}\" RESET (fastupdate)");
            }

            migrationBuilder.DropIndex(name: "IX_Releases_UpcomingDates", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_ReleaseDates_ReleaseId_Moment_EndsAt_Id", table: "ReleaseDates");

            migrationBuilder.CreateIndex(name: "IX_ReleaseDates_ReleaseId_Moment_Id", table: "ReleaseDates", columns: new[] { "ReleaseId", "Moment", "Id" });
        }
    }
}
