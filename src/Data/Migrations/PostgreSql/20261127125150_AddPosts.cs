using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127125150_AddPosts")]
    public partial class AddPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "PostCount", table: "Users", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "Tracks", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Releases", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "Playlists", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "MediaAssets", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Albums", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FeedEntries",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedEntries", x => x.SubjectId);
                    table.ForeignKey(
                        name: "FK_FeedEntries_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Posts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    ImageId = table.Column<Guid>(type: "uuid", nullable: true),
                    SharedKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    SharedId = table.Column<Guid>(type: "uuid", nullable: true),
                    ViewCount = table.Column<int>(type: "integer", nullable: false),
                    LikeCount = table.Column<int>(type: "integer", nullable: false),
                    CommentCount = table.Column<int>(type: "integer", nullable: false),
                    ShareCount = table.Column<int>(type: "integer", nullable: false),
                    ImportedShareCount = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Posts_MediaAssets_ImageId",
                        column: x => x.ImageId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Posts_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Tracks_ShareCount_Id", table: "Tracks", columns: new[] { "ShareCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Releases_ShareCount_Id", table: "Releases", columns: new[] { "ShareCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Albums_ShareCount_Id", table: "Albums", columns: new[] { "ShareCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_AuthorId_PublishedAt_SubjectId",
                table: "FeedEntries",
                columns: new[] { "AuthorId", "PublishedAt", "SubjectId" }
            );

            migrationBuilder.CreateIndex(name: "IX_Posts_AuthorId_CreatedAt_Id", table: "Posts", columns: new[] { "AuthorId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Posts_CommentCount_Id", table: "Posts", columns: new[] { "CommentCount", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_Posts_Content_Substrings", table: "Posts", column: "Content")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_Posts_CreatedAt_Id", table: "Posts", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Posts_ImageId", table: "Posts", column: "ImageId");

            migrationBuilder.CreateIndex(name: "IX_Posts_LikeCount_Id", table: "Posts", columns: new[] { "LikeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Posts_ShareCount_Id", table: "Posts", columns: new[] { "ShareCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Posts_SharedId", table: "Posts", column: "SharedId", filter: "\"SharedId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_SharedKind_CreatedAt_Id",
                table: "Posts",
                columns: new[] { "SharedKind", "CreatedAt", "Id" },
                filter: "\"SharedKind\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Posts_ViewCount_Id", table: "Posts", columns: new[] { "ViewCount", "Id" });
            FeedStart.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FeedEntries");

            migrationBuilder.DropTable(name: "Posts");

            migrationBuilder.DropIndex(name: "IX_Tracks_ShareCount_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_ShareCount_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Albums_ShareCount_Id", table: "Albums");

            migrationBuilder.DropColumn(name: "PostCount", table: "Users");

            migrationBuilder.DropColumn(name: "ImportedShareCount", table: "Tracks");

            migrationBuilder.DropColumn(name: "ShareCount", table: "Releases");

            migrationBuilder.DropColumn(name: "ImportedShareCount", table: "Playlists");

            migrationBuilder.DropColumn(name: "ImportedShareCount", table: "MediaAssets");

            migrationBuilder.DropColumn(name: "ShareCount", table: "Albums");
        }
    }
}
