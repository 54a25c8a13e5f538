using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SubjectsByKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Uid",
                table: "Releases",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "printf('%08X-0000-8000-8000-72656C656173', \"Id\")",
                stored: false
            );

            migrationBuilder.AddColumn<Guid>(name: "SubjectId", table: "Reactions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "SubjectKind", table: "Reactions", type: "TEXT", maxLength: 24, nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "SubjectId", table: "Notifications", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "SubjectKind", table: "Notifications", type: "TEXT", maxLength: 24, nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "SubjectId", table: "Comments", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "SubjectKind", table: "Comments", type: "TEXT", maxLength: 24, nullable: true);

            migrationBuilder.FillSubjects();

            migrationBuilder.AlterColumn<Guid>(
                name: "SubjectId",
                table: "Reactions",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true
            );

            migrationBuilder.AlterColumn<string>(
                name: "SubjectKind",
                table: "Reactions",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 24,
                oldNullable: true
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "SubjectId",
                table: "Notifications",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true
            );

            migrationBuilder.AlterColumn<string>(
                name: "SubjectKind",
                table: "Notifications",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 24,
                oldNullable: true
            );

            migrationBuilder.AlterColumn<Guid>(
                name: "SubjectId",
                table: "Comments",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true
            );

            migrationBuilder.AlterColumn<string>(
                name: "SubjectKind",
                table: "Comments",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 24,
                oldNullable: true
            );

            migrationBuilder.DropForeignKey(name: "FK_Comments_Albums_AlbumId", table: "Comments");

            migrationBuilder.DropForeignKey(name: "FK_Comments_Releases_ReleaseId", table: "Comments");

            migrationBuilder.DropForeignKey(name: "FK_Comments_Tracks_TrackId", table: "Comments");

            migrationBuilder.DropForeignKey(name: "FK_Notifications_Albums_AlbumId", table: "Notifications");

            migrationBuilder.DropForeignKey(name: "FK_Notifications_Comments_CommentId", table: "Notifications");

            migrationBuilder.DropForeignKey(name: "FK_Notifications_Messages_MessageId", table: "Notifications");

            migrationBuilder.DropForeignKey(name: "FK_Notifications_Releases_ReleaseId", table: "Notifications");

            migrationBuilder.DropForeignKey(name: "FK_Notifications_Tracks_TrackId", table: "Notifications");

            migrationBuilder.DropForeignKey(name: "FK_Reactions_Albums_AlbumId", table: "Reactions");

            migrationBuilder.DropForeignKey(name: "FK_Reactions_Comments_CommentId", table: "Reactions");

            migrationBuilder.DropForeignKey(name: "FK_Reactions_Releases_ReleaseId", table: "Reactions");

            migrationBuilder.DropForeignKey(name: "FK_Reactions_Tracks_TrackId", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Reactions_AlbumId_UserId_Kind", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Reactions_CommentId_UserId_Kind", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Reactions_ReleaseId_UserId_Kind", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Reactions_TrackId_UserId_Kind", table: "Reactions");

            migrationBuilder.DropCheckConstraint(name: "CK_Reactions_OneSubject", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Notifications_AlbumId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_CommentId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_MessageId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_ReleaseId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Notifications_TrackId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Comments_AlbumId_CreatedAt_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_AlbumThreads", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_ReleaseId_CreatedAt_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_ReleaseThreads", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_TrackId_CreatedAt_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_TrackThreads", table: "Comments");

            migrationBuilder.DropCheckConstraint(name: "CK_Comments_OneSubject", table: "Comments");

            migrationBuilder.DropColumn(name: "AlbumId", table: "Reactions");

            migrationBuilder.DropColumn(name: "CommentId", table: "Reactions");

            migrationBuilder.DropColumn(name: "ReleaseId", table: "Reactions");

            migrationBuilder.DropColumn(name: "TrackId", table: "Reactions");

            migrationBuilder.DropColumn(name: "AlbumId", table: "Notifications");

            migrationBuilder.DropColumn(name: "CommentId", table: "Notifications");

            migrationBuilder.DropColumn(name: "MessageId", table: "Notifications");

            migrationBuilder.DropColumn(name: "ReleaseId", table: "Notifications");

            migrationBuilder.DropColumn(name: "TrackId", table: "Notifications");

            migrationBuilder.DropColumn(name: "AlbumId", table: "Comments");

            migrationBuilder.DropColumn(name: "ReleaseId", table: "Comments");

            migrationBuilder.DropColumn(name: "TrackId", table: "Comments");

            migrationBuilder.CreateIndex(name: "IX_Releases_Uid", table: "Releases", column: "Uid", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_SubjectId_UserId_Kind",
                table: "Reactions",
                columns: new[] { "SubjectId", "UserId", "Kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Notifications_SubjectId", table: "Notifications", column: "SubjectId");

            migrationBuilder.CreateIndex(name: "IX_Comments_SubjectId_CreatedAt_Id", table: "Comments", columns: new[] { "SubjectId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Threads",
                table: "Comments",
                columns: new[] { "SubjectId", "IsPinned", "CreatedAt", "Id" },
                filter: "\"ParentId\" IS NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "AlbumId", table: "Reactions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "CommentId", table: "Reactions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "ReleaseId", table: "Reactions", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "TrackId", table: "Reactions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "AlbumId", table: "Notifications", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "CommentId", table: "Notifications", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "MessageId", table: "Notifications", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "ReleaseId", table: "Notifications", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "TrackId", table: "Notifications", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "AlbumId", table: "Comments", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "ReleaseId", table: "Comments", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "TrackId", table: "Comments", type: "TEXT", nullable: true);

            migrationBuilder.FillKeys();

            migrationBuilder.DropIndex(name: "IX_Releases_Uid", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Reactions_SubjectId_UserId_Kind", table: "Reactions");

            migrationBuilder.DropIndex(name: "IX_Notifications_SubjectId", table: "Notifications");

            migrationBuilder.DropIndex(name: "IX_Comments_SubjectId_CreatedAt_Id", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Comments_Threads", table: "Comments");

            migrationBuilder.DropColumn(name: "Uid", table: "Releases");

            migrationBuilder.DropColumn(name: "SubjectId", table: "Reactions");

            migrationBuilder.DropColumn(name: "SubjectKind", table: "Reactions");

            migrationBuilder.DropColumn(name: "SubjectId", table: "Notifications");

            migrationBuilder.DropColumn(name: "SubjectKind", table: "Notifications");

            migrationBuilder.DropColumn(name: "SubjectId", table: "Comments");

            migrationBuilder.DropColumn(name: "SubjectKind", table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_AlbumId_UserId_Kind",
                table: "Reactions",
                columns: new[] { "AlbumId", "UserId", "Kind" },
                unique: true,
                filter: "\"AlbumId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_CommentId_UserId_Kind",
                table: "Reactions",
                columns: new[] { "CommentId", "UserId", "Kind" },
                unique: true,
                filter: "\"CommentId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_ReleaseId_UserId_Kind",
                table: "Reactions",
                columns: new[] { "ReleaseId", "UserId", "Kind" },
                unique: true,
                filter: "\"ReleaseId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reactions_TrackId_UserId_Kind",
                table: "Reactions",
                columns: new[] { "TrackId", "UserId", "Kind" },
                unique: true,
                filter: "\"TrackId\" IS NOT NULL"
            );

            migrationBuilder.AddCheckConstraint(
                name: "CK_Reactions_OneSubject",
                table: "Reactions",
                sql: "CASE WHEN \"TrackId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"AlbumId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"ReleaseId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"CommentId\" IS NULL THEN 0 ELSE 1 END = 1"
            );

            migrationBuilder.CreateIndex(name: "IX_Notifications_AlbumId", table: "Notifications", column: "AlbumId", filter: "\"AlbumId\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Notifications_CommentId", table: "Notifications", column: "CommentId", filter: "\"CommentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Notifications_MessageId", table: "Notifications", column: "MessageId", filter: "\"MessageId\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Notifications_ReleaseId", table: "Notifications", column: "ReleaseId", filter: "\"ReleaseId\" IS NOT NULL");

            migrationBuilder.CreateIndex(name: "IX_Notifications_TrackId", table: "Notifications", column: "TrackId", filter: "\"TrackId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AlbumId_CreatedAt_Id",
                table: "Comments",
                columns: new[] { "AlbumId", "CreatedAt", "Id" },
                filter: "\"AlbumId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AlbumThreads",
                table: "Comments",
                columns: new[] { "AlbumId", "CreatedAt", "Id" },
                filter: "\"AlbumId\" IS NOT NULL AND \"ParentId\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReleaseId_CreatedAt_Id",
                table: "Comments",
                columns: new[] { "ReleaseId", "CreatedAt", "Id" },
                filter: "\"ReleaseId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReleaseThreads",
                table: "Comments",
                columns: new[] { "ReleaseId", "CreatedAt", "Id" },
                filter: "\"ReleaseId\" IS NOT NULL AND \"ParentId\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_TrackId_CreatedAt_Id",
                table: "Comments",
                columns: new[] { "TrackId", "CreatedAt", "Id" },
                filter: "\"TrackId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Comments_TrackThreads",
                table: "Comments",
                columns: new[] { "TrackId", "CreatedAt", "Id" },
                filter: "\"TrackId\" IS NOT NULL AND \"ParentId\" IS NULL"
            );

            migrationBuilder.AddCheckConstraint(
                name: "CK_Comments_OneSubject",
                table: "Comments",
                sql: "CASE WHEN \"TrackId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"AlbumId\" IS NULL THEN 0 ELSE 1 END + CASE WHEN \"ReleaseId\" IS NULL THEN 0 ELSE 1 END = 1"
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_Albums_AlbumId",
                table: "Comments",
                column: "AlbumId",
                principalTable: "Albums",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_Releases_ReleaseId",
                table: "Comments",
                column: "ReleaseId",
                principalTable: "Releases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_Tracks_TrackId",
                table: "Comments",
                column: "TrackId",
                principalTable: "Tracks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Albums_AlbumId",
                table: "Notifications",
                column: "AlbumId",
                principalTable: "Albums",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Comments_CommentId",
                table: "Notifications",
                column: "CommentId",
                principalTable: "Comments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Messages_MessageId",
                table: "Notifications",
                column: "MessageId",
                principalTable: "Messages",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Releases_ReleaseId",
                table: "Notifications",
                column: "ReleaseId",
                principalTable: "Releases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Notifications_Tracks_TrackId",
                table: "Notifications",
                column: "TrackId",
                principalTable: "Tracks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Reactions_Albums_AlbumId",
                table: "Reactions",
                column: "AlbumId",
                principalTable: "Albums",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Reactions_Comments_CommentId",
                table: "Reactions",
                column: "CommentId",
                principalTable: "Comments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Reactions_Releases_ReleaseId",
                table: "Reactions",
                column: "ReleaseId",
                principalTable: "Releases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );

            migrationBuilder.AddForeignKey(
                name: "FK_Reactions_Tracks_TrackId",
                table: "Reactions",
                column: "TrackId",
                principalTable: "Tracks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade
            );
        }
    }
}
