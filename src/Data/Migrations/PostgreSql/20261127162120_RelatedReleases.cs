using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127162120_RelatedReleases")]
    public partial class RelatedReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "IsUpcoming", table: "Releases", type: "boolean", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(name: "RelatedDueAt", table: "Releases", type: "timestamp with time zone", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Releases",
                type: "integer",
                nullable: false,
                computedColumnSql: "3 * \"HypeCount\" + 2 * \"ShareCount\" + \"LikeCount\" + \"CommentCount\"",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "ValueStart",
                table: "ReleaseDetails",
                type: "text",
                nullable: false,
                computedColumnSql: "substr(\"Value\", 1, 100)",
                stored: true
            );

            // The server marks those that have passed when it starts.
            migrationBuilder.Sql("""UPDATE "Releases" SET "IsUpcoming" = TRUE WHERE "LatestDate" IS NOT NULL OR "StateWithoutDates" = 'Upcoming'""");

            migrationBuilder.CreateTable(
                name: "RelatedReleases",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    Relation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OtherId = table.Column<int>(type: "integer", nullable: false),
                    Score = table.Column<long>(type: "bigint", nullable: false),
                    SharedAudience = table.Column<int>(type: "integer", nullable: false),
                    SharedDetails = table.Column<int>(type: "integer", nullable: false),
                    IsSameSubcategory = table.Column<bool>(type: "boolean", nullable: false),
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
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    League = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Series = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Games = table.Column<int>(type: "integer", nullable: true),
                    FirstName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    FirstAcronym = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    FirstLocation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FirstScore = table.Column<int>(type: "integer", nullable: true),
                    SecondName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    SecondAcronym = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    SecondLocation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SecondScore = table.Column<int>(type: "integer", nullable: true),
                    Winner = table.Column<int>(type: "integer", nullable: true),
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
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    DurationMilliseconds = table.Column<long>(type: "bigint", nullable: true),
                    TrackId = table.Column<Guid>(type: "uuid", nullable: true),
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

            migrationBuilder.DropColumn(name: "Score", table: "Releases");

            migrationBuilder.DropColumn(name: "ValueStart", table: "ReleaseDetails");

            migrationBuilder.DropColumn(name: "IsUpcoming", table: "Releases");

            migrationBuilder.DropColumn(name: "RelatedDueAt", table: "Releases");
        }
    }
}
