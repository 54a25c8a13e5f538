using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "MailReleaseReminder", table: "UserSettings", type: "INTEGER", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReminderLeadMinutes",
                table: "UserSettings",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "0"
            );

            migrationBuilder.AddColumn<int>(name: "CalendarCount", table: "ReleaseDates", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CalendarEntries",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleaseDateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<long>(type: "INTEGER", nullable: true),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindedLeadMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarEntries", x => new { x.UserId, x.ReleaseDateId });
                    table.ForeignKey(
                        name: "FK_CalendarEntries_ReleaseDates_ReleaseDateId",
                        column: x => x.ReleaseDateId,
                        principalTable: "ReleaseDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_CalendarEntries_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CalendarEntries_Due",
                table: "CalendarEntries",
                columns: new[] { "RemindAt", "UserId", "ReleaseDateId" },
                filter: "\"RemindAt\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_CalendarEntries_ReleaseDateId", table: "CalendarEntries", column: "ReleaseDateId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarEntries_UserId_AddedAt_ReleaseDateId",
                table: "CalendarEntries",
                columns: new[] { "UserId", "AddedAt", "ReleaseDateId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CalendarEntries_UserId_Start_EndsAt_ReleaseDateId",
                table: "CalendarEntries",
                columns: new[] { "UserId", "Start", "EndsAt", "ReleaseDateId" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CalendarEntries");

            migrationBuilder.Sql("ALTER TABLE \"UserSettings\" DROP COLUMN \"MailReleaseReminder\"");

            migrationBuilder.Sql("ALTER TABLE \"UserSettings\" DROP COLUMN \"ReminderLeadMinutes\"");

            migrationBuilder.Sql("ALTER TABLE \"ReleaseDates\" DROP COLUMN \"CalendarCount\"");
        }
    }
}
