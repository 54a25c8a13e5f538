using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127165200_WriteTokensDirectly")]
    public partial class WriteTokensDirectly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_ReleaseDates_ReleaseId_Moment_Id", table: "ReleaseDates");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_UpcomingDates",
                table: "Releases",
                columns: new[] { "SoonestDate", "Id" },
                filter: "\"IsUpcoming\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDates_ReleaseId_Moment_EndsAt_Id",
                table: "ReleaseDates",
                columns: new[] { "ReleaseId", "Moment", "EndsAt", "Id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Releases_UpcomingDates", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_ReleaseDates_ReleaseId_Moment_EndsAt_Id", table: "ReleaseDates");

            migrationBuilder.CreateIndex(name: "IX_ReleaseDates_ReleaseId_Moment_Id", table: "ReleaseDates", columns: new[] { "ReleaseId", "Moment", "Id" });
        }
    }
}
