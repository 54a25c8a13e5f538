using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127161615_AddContributions")]
    public partial class AddContributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "NotifyReleaseContribution", table: "UserSettings", type: "boolean", nullable: false, defaultValue: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "ReleaseDates",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc)
            );

            migrationBuilder.AddColumn<int>(name: "Sequence", table: "ReleaseDates", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(name: "UpdatedAt", table: "ReleaseDates", type: "timestamp with time zone", nullable: true);

            migrationBuilder.Sql(
                """UPDATE "ReleaseDates" SET "CreatedAt" = (SELECT "PublishedAt" FROM "Releases" WHERE "Releases"."Id" = "ReleaseDates"."ReleaseId")"""
            );

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ReleaseDateId = table.Column<int>(type: "integer", nullable: true),
                    ReleaseSourceId = table.Column<int>(type: "integer", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReviewedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
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
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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

            migrationBuilder.DropColumn(name: "NotifyReleaseContribution", table: "UserSettings");

            migrationBuilder.DropColumn(name: "CreatedAt", table: "ReleaseDates");

            migrationBuilder.DropColumn(name: "Sequence", table: "ReleaseDates");

            migrationBuilder.DropColumn(name: "UpdatedAt", table: "ReleaseDates");
        }
    }
}
