using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127131131_EventsAndModeration")]
    public partial class EventsAndModeration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "EventCount", table: "Users", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdminId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TargetType = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TargetKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditEntries_Users_AdminId",
                        column: x => x.AdminId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ComplaintReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintReasons", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ContactRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRequests_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    SortTitle = table.Column<string>(type: "TEXT", nullable: false, defaultValue: ""),
                    Content = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    AttendanceMode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OverAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: true),
                    FreeSeats = table.Column<int>(type: "INTEGER", nullable: true, computedColumnSql: "\"Seats\" - \"AttendeeCount\"", stored: true),
                    BannerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CoverId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SharedKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AttendeeCount = table.Column<int>(type: "INTEGER", nullable: false),
                    InterestedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LikeCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CommentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ShareCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedShareCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ViewCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_MediaAssets_BannerId",
                        column: x => x.BannerId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Events_MediaAssets_CoverId",
                        column: x => x.CoverId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_Events_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReasonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotOwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SnapshotTitle = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    SnapshotContent = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReviewedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SubjectDeletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SubjectDeletedBy = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Complaints_ComplaintReasons_ReasonId",
                        column: x => x.ReasonId,
                        principalTable: "ComplaintReasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Complaints_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Complaints_Users_ReviewedById",
                        column: x => x.ReviewedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => new { x.EventId, x.UserId });
                    table.ForeignKey(
                        name: "FK_Attendances_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Attendances_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EventMedia",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MediaAssetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventMedia", x => new { x.EventId, x.MediaAssetId });
                    table.ForeignKey(
                        name: "FK_EventMedia_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_EventMedia_MediaAssets_MediaAssetId",
                        column: x => x.MediaAssetId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EventTags",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventTags", x => new { x.EventId, x.Position });
                    table.ForeignKey(
                        name: "FK_EventTags_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Interests",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interests", x => new { x.EventId, x.UserId });
                    table.ForeignKey(
                        name: "FK_Interests_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Interests_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_EventId_CreatedAt_UserId",
                table: "Attendances",
                columns: new[] { "EventId", "CreatedAt", "UserId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_UserId_CreatedAt_EventId",
                table: "Attendances",
                columns: new[] { "UserId", "CreatedAt", "EventId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_UserId_StartsAt_EventId",
                table: "Attendances",
                columns: new[] { "UserId", "StartsAt", "EventId" }
            );

            migrationBuilder.CreateIndex(name: "IX_AuditEntries_Action_CreatedAt_Id", table: "AuditEntries", columns: new[] { "Action", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_AuditEntries_AdminId_CreatedAt_Id", table: "AuditEntries", columns: new[] { "AdminId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_AuditEntries_CreatedAt_Id", table: "AuditEntries", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TargetKey_CreatedAt_Id",
                table: "AuditEntries",
                columns: new[] { "TargetKey", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TargetType_CreatedAt_Id",
                table: "AuditEntries",
                columns: new[] { "TargetType", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_ComplaintReasons_Position_Id", table: "ComplaintReasons", columns: new[] { "Position", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Complaints_AuthorId_CreatedAt_Id", table: "Complaints", columns: new[] { "AuthorId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Complaints_CreatedAt_Id", table: "Complaints", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Open",
                table: "Complaints",
                columns: new[] { "AuthorId", "SubjectId", "ReasonId" },
                unique: true,
                filter: "\"State\" = 'Open'"
            );

            migrationBuilder.CreateIndex(name: "IX_Complaints_ReasonId", table: "Complaints", column: "ReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReviewedById",
                table: "Complaints",
                column: "ReviewedById",
                filter: "\"ReviewedById\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Complaints_State_CreatedAt_Id", table: "Complaints", columns: new[] { "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Complaints_SubjectId_AuthorId", table: "Complaints", columns: new[] { "SubjectId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactRequests_AuthorId_CreatedAt_Id",
                table: "ContactRequests",
                columns: new[] { "AuthorId", "CreatedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_ContactRequests_CreatedAt_Id", table: "ContactRequests", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_ContactRequests_Email_Id", table: "ContactRequests", columns: new[] { "Email", "Id" });

            migrationBuilder.CreateIndex(name: "IX_ContactRequests_Name_Id", table: "ContactRequests", columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(name: "IX_EventMedia_MediaAssetId", table: "EventMedia", column: "MediaAssetId");

            migrationBuilder.CreateIndex(name: "IX_EventTags_Name_EventId", table: "EventTags", columns: new[] { "Name", "EventId" });

            migrationBuilder.CreateIndex(name: "IX_Events_AttendanceMode_StartsAt_Id", table: "Events", columns: new[] { "AttendanceMode", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_AttendeeCount_Id", table: "Events", columns: new[] { "AttendeeCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_AuthorId_StartsAt_Id", table: "Events", columns: new[] { "AuthorId", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_BannerId", table: "Events", column: "BannerId");

            migrationBuilder.CreateIndex(name: "IX_Events_CoverId", table: "Events", column: "CoverId");

            migrationBuilder.CreateIndex(name: "IX_Events_CreatedAt_Id", table: "Events", columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_Date_Id", table: "Events", columns: new[] { "Date", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_FreeSeats_Id", table: "Events", columns: new[] { "FreeSeats", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_InterestedCount_Id", table: "Events", columns: new[] { "InterestedCount", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_Location_Id", table: "Events", columns: new[] { "Location", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_OverAt_Id", table: "Events", columns: new[] { "OverAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_SharedId", table: "Events", column: "SharedId", filter: "\"SharedId\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Events_SortTitle_Id", table: "Events", columns: new[] { "SortTitle", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_StartsAt_Id", table: "Events", columns: new[] { "StartsAt", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_Time_Id", table: "Events", columns: new[] { "Time", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_Title_Id", table: "Events", columns: new[] { "Title", "Id" });

            migrationBuilder.CreateIndex(name: "IX_Events_ViewCount_Id", table: "Events", columns: new[] { "ViewCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_EventId_CreatedAt_UserId",
                table: "Interests",
                columns: new[] { "EventId", "CreatedAt", "UserId" }
            );

            migrationBuilder.CreateIndex(name: "IX_Interests_UserId_EventId", table: "Interests", columns: new[] { "UserId", "EventId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in (string[])["ContactRequests", "Events"])
            {
                foreach (var change in (string[])["Insert", "Delete", "Update"])
                {
                    migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"{table}Substrings{change}\"");
                }
                migrationBuilder.Sql($"DROP TABLE IF EXISTS \"{table}Substrings\"");
            }

            migrationBuilder.DropTable(name: "Attendances");

            migrationBuilder.DropTable(name: "AuditEntries");

            migrationBuilder.DropTable(name: "Complaints");

            migrationBuilder.DropTable(name: "ContactRequests");

            migrationBuilder.DropTable(name: "EventMedia");

            migrationBuilder.DropTable(name: "EventTags");

            migrationBuilder.DropTable(name: "Interests");

            migrationBuilder.DropTable(name: "ComplaintReasons");

            migrationBuilder.DropTable(name: "Events");

            // The operation would rebuild the table, for which the previous migration has no model.
            migrationBuilder.Sql("ALTER TABLE \"Users\" DROP COLUMN \"EventCount\"");
        }
    }
}
