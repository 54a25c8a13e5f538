using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127155645_FeatureRequests")]
    public partial class FeatureRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FeatureRequests",
                columns: table => new
                {
                    Id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    SortTitle = table.Column<string>(type: "text", nullable: false, defaultValue: "", collation: "C"),
                    Description = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    VoteCount = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeatureRequests_FeatureRequests_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "FeatureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_FeatureRequests_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FeatureVotes",
                columns: table => new
                {
                    FeatureRequestId = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    CountedForId = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeatureVotes", x => new { x.FeatureRequestId, x.UserId });
                    table.ForeignKey(
                        name: "FK_FeatureVotes_FeatureRequests_CountedForId",
                        column: x => x.CountedForId,
                        principalTable: "FeatureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_FeatureVotes_FeatureRequests_FeatureRequestId",
                        column: x => x.FeatureRequestId,
                        principalTable: "FeatureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_FeatureVotes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FeatureRequests_AuthorId_CreatedAt_Id",
                table: "FeatureRequests",
                columns: new[] { "AuthorId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_FeatureRequests_CreatedAt_Id", table: "FeatureRequests", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FeatureRequests_MergedIntoId",
                table: "FeatureRequests",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_FeatureRequests_SortTitle_Id", table: "FeatureRequests", columns: new[] { "SortTitle", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FeatureRequests_State_VoteCount_Id",
                table: "FeatureRequests",
                columns: new[] { "State", "VoteCount", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_FeatureRequests_Title_Id", table: "FeatureRequests", columns: new[] { "Title", "Id" });

            migrationBuilder
                .CreateIndex(name: "IX_FeatureRequests_Title_Substrings", table: "FeatureRequests", column: "Title")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(name: "IX_FeatureRequests_VoteCount_Id", table: "FeatureRequests", columns: new[] { "VoteCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_FeatureVotes_CountedForId_UserId", table: "FeatureVotes", columns: new[] { "CountedForId", "UserId" });

            migrationBuilder.CreateIndex(name: "IX_FeatureVotes_UserId_CreatedAt", table: "FeatureVotes", columns: new[] { "UserId", "CreatedAt" });

            // Generated keys start after those of Quodat: see ReleaseKeys.
            migrationBuilder.Sql("ALTER TABLE \"FeatureRequests\" ALTER COLUMN \"Id\" RESTART WITH 1000001");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FeatureVotes");

            migrationBuilder.DropTable(name: "FeatureRequests");
        }
    }
}
