using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127162417_AddCalendars")]
    public partial class AddCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "MailReleaseReminder", table: "UserSettings", type: "boolean", nullable: false, defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReminderLeadMinutes",
                table: "UserSettings",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "0"
            );

            migrationBuilder.AddColumn<int>(name: "CalendarCount", table: "ReleaseDates", type: "integer", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CalendarEntries",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleaseDateId = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemindAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedLeadMinutes = table.Column<int>(type: "integer", nullable: true),
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

            migrationBuilder.DropColumn(name: "MailReleaseReminder", table: "UserSettings");

            migrationBuilder.DropColumn(name: "ReminderLeadMinutes", table: "UserSettings");

            migrationBuilder.DropColumn(name: "CalendarCount", table: "ReleaseDates");
        }
    }
}
