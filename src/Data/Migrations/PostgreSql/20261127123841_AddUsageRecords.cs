using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddUsageRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "Popularity", table: "Tracks", type: "bigint", nullable: false, defaultValue: 0L);

            migrationBuilder.AddColumn<string>(name: "SystemKind", table: "Playlists", type: "character varying(32)", maxLength: 32, nullable: true);

            migrationBuilder.AddColumn<int>(name: "SystemRank", table: "Playlists", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "UsageRecords",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RepeatsUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageRecords", x => new { x.Key, x.RecordedAt });
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Tracks_OwnerId_Popularity_Id", table: "Tracks", columns: new[] { "OwnerId", "Popularity", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Tracks_Popularity_Id", table: "Tracks", columns: new[] { "Popularity", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_SystemRank_CreatedAt_Id", table: "Playlists", columns: new[] { "SystemRank", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_UsageRecords_ExpiresAt", table: "UsageRecords", column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_UsageRecords_Uncounted",
                table: "UsageRecords",
                columns: new[] { "SubjectId", "Kind" },
                filter: "\"CountedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_UsageRecords_UserId_SubjectId",
                table: "UsageRecords",
                columns: new[] { "UserId", "SubjectId" },
                filter: "\"UserId\" IS NOT NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "UsageRecords");

            migrationBuilder.DropIndex(name: "IX_Tracks_OwnerId_Popularity_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Tracks_Popularity_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Playlists_SystemRank_CreatedAt_Id", table: "Playlists");

            migrationBuilder.DropColumn(name: "Popularity", table: "Tracks");

            migrationBuilder.DropColumn(name: "SystemKind", table: "Playlists");

            migrationBuilder.DropColumn(name: "SystemRank", table: "Playlists");
        }
    }
}
