using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Notifications;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Notifications_Repeated", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_UserId_CreatedAt_Id", table: "Notifications");

            migrationBuilder.RenameColumn(name: "NotifyReleaseLike", table: "UserSettings", newName: "NotifyReleaseReminder");

            migrationBuilder.RenameColumn(name: "NotifyReleaseComment", table: "UserSettings", newName: "NotifyReleaseDate");

            migrationBuilder.RenameColumn(name: "NotifyProfileSubscription", table: "UserSettings", newName: "NotifyProfileFollowing");

            migrationBuilder.RenameColumn(name: "NotifyProfileSubscribers", table: "UserSettings", newName: "NotifyProfileFollowers");

            migrationBuilder.RenameColumn(name: "NotifyEventSubscription", table: "UserSettings", newName: "NotifyEventAttendance");

            migrationBuilder.AddColumn<long>(name: "PurgedAt", table: "Users", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<bool>(name: "RemovesComments", table: "Users", type: "INTEGER", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<string>(name: "TimeZone", table: "UserSettings", type: "TEXT", maxLength: 64, nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "GroupId",
                table: "Notifications",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000")
            );

            migrationBuilder.AddColumn<bool>(name: "IsLatest", table: "Notifications", type: "INTEGER", nullable: false, defaultValue: false);

            // The settings of likes of and comments on releases have become others.
            migrationBuilder.Sql("""UPDATE "UserSettings" SET "NotifyReleaseDate" = TRUE, "NotifyReleaseReminder" = TRUE""");

            migrationBuilder.Sql("""UPDATE "Notifications" SET "GroupId" = "Id", "IsLatest" = ("ReadAt" IS NOT NULL)""");

            migrationBuilder.Sql(NotificationGroups.FormGroups);

            migrationBuilder.CreateTable(
                name: "DataExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DownloadedAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataExports_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EmailChanges",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FailedAttempts = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailChanges", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_EmailChanges_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EmailReversals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailReversals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmailReversals_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FormerUsernames",
                columns: table => new
                {
                    NormalizedUsername = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerUsernames", x => x.NormalizedUsername);
                    table.ForeignKey(
                        name: "FK_FormerUsernames_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Users_DeletedAt",
                table: "Users",
                column: "DeletedAt",
                filter: "\"DeletedAt\" IS NOT NULL AND \"PurgedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_GroupId_CreatedAt_Id",
                table: "Notifications",
                columns: new[] { "GroupId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_OpenGroup",
                table: "Notifications",
                columns: new[] { "UserId", "Kind", "SubjectId", "SubjectKind" },
                unique: true,
                filter: "\"IsLatest\" AND \"ReadAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_UserId_CreatedAt_Id",
                table: "Notifications",
                columns: new[] { "UserId", "CreatedAt", "Id" },
                filter: "\"IsLatest\""
            );

            migrationBuilder.CreateIndex(name: "IX_DataExports_ExpiresAt", table: "DataExports", column: "ExpiresAt");

            migrationBuilder.CreateIndex(name: "IX_DataExports_UserId_CreatedAt_Id", table: "DataExports", columns: new[] { "UserId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_EmailReversals_ExpiresAt", table: "EmailReversals", column: "ExpiresAt");

            migrationBuilder.CreateIndex(name: "IX_EmailReversals_NormalizedEmail", table: "EmailReversals", column: "NormalizedEmail");

            migrationBuilder.CreateIndex(name: "IX_EmailReversals_UserId", table: "EmailReversals", column: "UserId");

            migrationBuilder.CreateIndex(name: "IX_FormerUsernames_UserId", table: "FormerUsernames", column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "DataExports");

            migrationBuilder.DropTable(name: "EmailChanges");

            migrationBuilder.DropTable(name: "EmailReversals");

            migrationBuilder.DropTable(name: "FormerUsernames");

            migrationBuilder.DropIndex(name: "IX_Users_DeletedAt", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Notifications_GroupId_CreatedAt_Id", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_OpenGroup", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_UserId_CreatedAt_Id", table: "Notifications");

            // The migration before has no model from which EF Core could rebuild a table without its column.
            migrationBuilder.Sql("""ALTER TABLE "Users" DROP COLUMN "PurgedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Users" DROP COLUMN "RemovesComments";""");

            migrationBuilder.Sql("""ALTER TABLE "UserSettings" DROP COLUMN "TimeZone";""");

            migrationBuilder.Sql("""ALTER TABLE "Notifications" DROP COLUMN "GroupId";""");

            migrationBuilder.Sql("""ALTER TABLE "Notifications" DROP COLUMN "IsLatest";""");

            migrationBuilder.RenameColumn(name: "NotifyReleaseReminder", table: "UserSettings", newName: "NotifyReleaseLike");

            migrationBuilder.RenameColumn(name: "NotifyReleaseDate", table: "UserSettings", newName: "NotifyReleaseComment");

            migrationBuilder.RenameColumn(name: "NotifyProfileFollowing", table: "UserSettings", newName: "NotifyProfileSubscription");

            migrationBuilder.RenameColumn(name: "NotifyProfileFollowers", table: "UserSettings", newName: "NotifyProfileSubscribers");

            migrationBuilder.RenameColumn(name: "NotifyEventAttendance", table: "UserSettings", newName: "NotifyEventSubscription");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Repeated",
                table: "Notifications",
                columns: new[] { "UserId", "Kind", "ActorId", "SubjectId" },
                filter: "\"ReadAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Notifications_UserId_CreatedAt_Id", table: "Notifications", columns: new[] { "UserId", "CreatedAt", "Id" });
        }
    }
}
