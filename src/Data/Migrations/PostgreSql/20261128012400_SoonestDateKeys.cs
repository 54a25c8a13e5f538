using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261128012400_SoonestDateKeys")]
    public partial class SoonestDateKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "SoonestDateId", table: "Releases", type: "integer", nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE "Releases" SET "SoonestDateId" = (
                    SELECT d."Id"
                    FROM "ReleaseDates" AS d
                    WHERE d."ReleaseId" = "Releases"."Id" AND d."Moment" IS NOT DISTINCT FROM "Releases"."SoonestDate"
                    ORDER BY d."EndsAt", d."Id"
                    LIMIT 1
                );
                """
            );

            migrationBuilder.CreateIndex(name: "IX_Releases_SoonestDateId", table: "Releases", column: "SoonestDateId");

            migrationBuilder.AddForeignKey(
                name: "FK_Releases_ReleaseDates_SoonestDateId",
                table: "Releases",
                column: "SoonestDateId",
                principalTable: "ReleaseDates",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "FK_Releases_ReleaseDates_SoonestDateId", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_SoonestDateId", table: "Releases");

            migrationBuilder.DropColumn(name: "SoonestDateId", table: "Releases");
        }
    }
}
