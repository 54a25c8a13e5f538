using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127122035_AddPlaylists")]
    public partial class AddPlaylists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "PlaylistCount", table: "Tracks", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "Version", table: "Albums", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Playlists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    SortName = table.Column<string>(type: "text", nullable: false, defaultValue: "", collation: "C"),
                    Description = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoverId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsPrivate = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TrackCount = table.Column<int>(type: "integer", nullable: false),
                    LikeCount = table.Column<int>(type: "integer", nullable: false),
                    CommentCount = table.Column<int>(type: "integer", nullable: false),
                    ShareCount = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Playlists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Playlists_MediaAssets_CoverId",
                        column: x => x.CoverId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Playlists_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PlaylistTracks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaylistId = table.Column<Guid>(type: "uuid", nullable: false),
                    TrackId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaylistTracks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaylistTracks_Playlists_PlaylistId",
                        column: x => x.PlaylistId,
                        principalTable: "Playlists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_PlaylistTracks_Tracks_TrackId",
                        column: x => x.TrackId,
                        principalTable: "Tracks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Tracks_PlaylistCount_Id", table: "Tracks", columns: new[] { "PlaylistCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlaylistTracks_PlaylistId_Position_Id",
                table: "PlaylistTracks",
                columns: new[] { "PlaylistId", "Position", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_PlaylistTracks_TrackId_PlaylistId", table: "PlaylistTracks", columns: new[] { "TrackId", "PlaylistId" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_CommentCount_Id", table: "Playlists", columns: new[] { "CommentCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_CoverId", table: "Playlists", column: "CoverId");

            migrationBuilder.CreateIndex(name: "IX_Playlists_CreatedAt_Id", table: "Playlists", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_LikeCount_Id", table: "Playlists", columns: new[] { "LikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_Name_Id", table: "Playlists", columns: new[] { "Name", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Playlists_Name_Substrings", table: "Playlists", column: "Name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_OwnerId_CreatedAt_Id", table: "Playlists", columns: new[] { "OwnerId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_Private", table: "Playlists", columns: new[] { "CreatedAt", "Id" }, filter: "\"IsPrivate\"");

            migrationBuilder.CreateIndex(name: "IX_Playlists_ShareCount_Id", table: "Playlists", columns: new[] { "ShareCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_SortName_Id", table: "Playlists", columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Playlists_TrackCount_Id", table: "Playlists", columns: new[] { "TrackCount", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PlaylistTracks");

            migrationBuilder.DropTable(name: "Playlists");

            migrationBuilder.DropIndex(name: "IX_Tracks_PlaylistCount_Id", table: "Tracks");

            migrationBuilder.DropColumn(name: "PlaylistCount", table: "Tracks");

            migrationBuilder.DropColumn(name: "Version", table: "Albums");
        }
    }
}
