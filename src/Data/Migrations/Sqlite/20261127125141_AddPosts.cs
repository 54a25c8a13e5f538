using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "PostCount", table: "Users", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "Tracks", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Releases", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "Playlists", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ImportedShareCount", table: "MediaAssets", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<int>(name: "ShareCount", table: "Albums", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FeedEntries",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    ImageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SharedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ViewCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LikeCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CommentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ShareCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedShareCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: true),
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
            migrationBuilder.Sql("""DROP TABLE IF EXISTS "PostsSubstrings";""");

            migrationBuilder.DropIndex(name: "IX_Tracks_ShareCount_Id", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_ShareCount_Id", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Albums_ShareCount_Id", table: "Albums");

            migrationBuilder.Sql("""ALTER TABLE "Users" DROP COLUMN "PostCount";""");

            migrationBuilder.Sql("""ALTER TABLE "Tracks" DROP COLUMN "ImportedShareCount";""");

            migrationBuilder.Sql("""ALTER TABLE "Releases" DROP COLUMN "ShareCount";""");

            migrationBuilder.Sql("""ALTER TABLE "Playlists" DROP COLUMN "ImportedShareCount";""");

            migrationBuilder.Sql("""ALTER TABLE "MediaAssets" DROP COLUMN "ImportedShareCount";""");

            migrationBuilder.Sql("""ALTER TABLE "Albums" DROP COLUMN "ShareCount";""");
        }
    }
}
