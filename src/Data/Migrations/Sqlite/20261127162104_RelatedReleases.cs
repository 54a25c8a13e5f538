using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127162104_RelatedReleases")]
    public partial class RelatedReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "IsUpcoming", table: "Releases", type: "INTEGER", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<long>(name: "RelatedDueAt", table: "Releases", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Releases",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "3 * \"HypeCount\" + 2 * \"ShareCount\" + \"LikeCount\" + \"CommentCount\"",
                stored: false
            );

            migrationBuilder.AddColumn<string>(
                name: "ValueStart",
                table: "ReleaseDetails",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "substr(\"Value\", 1, 100)",
                stored: false
            );

            // The server marks those that have passed when it starts.
            migrationBuilder.Sql("""UPDATE "Releases" SET "IsUpcoming" = TRUE WHERE "LatestDate" IS NOT NULL OR "StateWithoutDates" = 'Upcoming'""");

            migrationBuilder.CreateTable(
                name: "RelatedReleases",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OtherId = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<long>(type: "INTEGER", nullable: false),
                    SharedAudience = table.Column<int>(type: "INTEGER", nullable: false),
                    SharedDetails = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSameSubcategory = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RelatedReleases",
                        x => new
                        {
                            x.ReleaseId,
                            x.Relation,
                            x.OtherId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RelatedReleases_Releases_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_RelatedReleases_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReleaseMatches",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    League = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Series = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Games = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FirstAcronym = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    FirstLocation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FirstScore = table.Column<int>(type: "INTEGER", nullable: true),
                    SecondName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    SecondAcronym = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    SecondLocation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SecondScore = table.Column<int>(type: "INTEGER", nullable: true),
                    Winner = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseMatches", x => new { x.ReleaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_ReleaseMatches_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TracklistEntries",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    DurationMilliseconds = table.Column<long>(type: "INTEGER", nullable: true),
                    TrackId = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TracklistEntries", x => new { x.ReleaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_TracklistEntries_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_TracklistEntries_Tracks_TrackId",
                        column: x => x.TrackId,
                        principalTable: "Tracks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Releases_RelatedDueAt_Id", table: "Releases", columns: new[] { "RelatedDueAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Releases_UpcomingHypes", table: "Releases", columns: new[] { "HypeCount", "Id" }, filter: "\"IsUpcoming\"");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_UpcomingTops",
                table: "Releases",
                columns: new[] { "SubcategoryCode", "Score", "Id" },
                filter: "\"IsUpcoming\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDetails_Key_ValueStart_ReleaseId",
                table: "ReleaseDetails",
                columns: new[] { "Key", "ValueStart", "ReleaseId" }
            );

            migrationBuilder.CreateIndex(name: "IX_RelatedReleases_OtherId", table: "RelatedReleases", column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedReleases_ReleaseId_Relation_Score_OtherId",
                table: "RelatedReleases",
                columns: new[] { "ReleaseId", "Relation", "Score", "OtherId" }
            );

            migrationBuilder.CreateIndex(name: "IX_TracklistEntries_TrackId", table: "TracklistEntries", column: "TrackId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "RelatedReleases");

            migrationBuilder.DropTable(name: "ReleaseMatches");

            migrationBuilder.DropTable(name: "TracklistEntries");

            migrationBuilder.DropIndex(name: "IX_Releases_RelatedDueAt_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_UpcomingHypes", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Releases_UpcomingTops", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_ReleaseDetails_Key_ValueStart_ReleaseId", table: "ReleaseDetails");

            // The columns are dropped without rebuilding the tables, for which the model of the previous migration would be needed.
            migrationBuilder.Sql("""ALTER TABLE "Releases" DROP COLUMN "Score" """);
            migrationBuilder.Sql("""ALTER TABLE "ReleaseDetails" DROP COLUMN "ValueStart" """);
            migrationBuilder.Sql("""ALTER TABLE "Releases" DROP COLUMN "IsUpcoming" """);
            migrationBuilder.Sql("""ALTER TABLE "Releases" DROP COLUMN "RelatedDueAt" """);
        }
    }
}
