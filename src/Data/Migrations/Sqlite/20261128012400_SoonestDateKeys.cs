using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261128012400_SoonestDateKeys")]
    public partial class SoonestDateKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The column brings its constraint. To add the constraint by itself, Entity Framework would rebuild the table.
            migrationBuilder.Sql(
                """
                ALTER TABLE "Releases" ADD "SoonestDateId" INTEGER NULL
                    CONSTRAINT "FK_Releases_ReleaseDates_SoonestDateId" REFERENCES "ReleaseDates" ("Id") ON DELETE SET NULL
                """
            );

            migrationBuilder.Sql(
                """
                UPDATE "Releases" SET "SoonestDateId" = (
                    SELECT d."Id"
                    FROM "ReleaseDates" AS d
                    WHERE d."ReleaseId" = "Releases"."Id" AND d."Moment" IS "Releases"."SoonestDate"
                    ORDER BY d."EndsAt", d."Id"
                    LIMIT 1
                )
                """
            );

            migrationBuilder.CreateIndex(name: "IX_Releases_SoonestDateId", table: "Releases", column: "SoonestDateId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Releases_SoonestDateId", table: "Releases");

            migrationBuilder.Sql("ALTER TABLE \"Releases\" DROP COLUMN \"SoonestDateId\"");
        }
    }
}
