using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127161615_AddContributions")]
    public partial class AddContributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "NotifyReleaseContribution", table: "UserSettings", type: "INTEGER", nullable: false, defaultValue: true);

            migrationBuilder.AddColumn<long>(name: "CreatedAt", table: "ReleaseDates", type: "INTEGER", nullable: false, defaultValue: 0L);

            migrationBuilder.AddColumn<int>(name: "Sequence", table: "ReleaseDates", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<long>(name: "UpdatedAt", table: "ReleaseDates", type: "INTEGER", nullable: true);

            migrationBuilder.Sql(
                """UPDATE "ReleaseDates" SET "CreatedAt" = (SELECT "PublishedAt" FROM "Releases" WHERE "Releases"."Id" = "ReleaseDates"."ReleaseId")"""
            );

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReleaseDateId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReleaseSourceId = table.Column<int>(type: "INTEGER", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributions_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Contributions_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Contributions_Users_ReviewedById",
                        column: x => x.ReviewedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DeletedReleases",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublisherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedReleases", x => x.ReleaseId);
                    table.ForeignKey(
                        name: "FK_DeletedReleases_Users_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_AuthorId_CreatedAt_Id",
                table: "Contributions",
                columns: new[] { "AuthorId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_AuthorId_State_CreatedAt_Id",
                table: "Contributions",
                columns: new[] { "AuthorId", "State", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ReleaseId_CreatedAt_Id",
                table: "Contributions",
                columns: new[] { "ReleaseId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ReleaseId_State_CreatedAt_Id",
                table: "Contributions",
                columns: new[] { "ReleaseId", "State", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ReviewedById",
                table: "Contributions",
                column: "ReviewedById",
                filter: "\"ReviewedById\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeletedReleases_PublisherId_PublishedAt",
                table: "DeletedReleases",
                columns: new[] { "PublisherId", "PublishedAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Contributions");

            migrationBuilder.DropTable(name: "DeletedReleases");

            // Without a rebuild of the tables, which needs the model of the migration before this one.
            migrationBuilder.Sql("""ALTER TABLE "UserSettings" DROP COLUMN "NotifyReleaseContribution" """);

            migrationBuilder.Sql("""ALTER TABLE "ReleaseDates" DROP COLUMN "CreatedAt" """);

            migrationBuilder.Sql("""ALTER TABLE "ReleaseDates" DROP COLUMN "Sequence" """);

            migrationBuilder.Sql("""ALTER TABLE "ReleaseDates" DROP COLUMN "UpdatedAt" """);
        }
    }
}
