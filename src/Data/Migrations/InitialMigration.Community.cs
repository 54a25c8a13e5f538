using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <content>The tables of comments, reactions, conversations, notifications and the outbox.</content>
public abstract partial class InitialMigration
{
    private static void CreateCommunity(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Comments",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                AuthorId = table.Column<Guid>(nullable: false),
                Content = table.Column<string>(maxLength: 5000, nullable: false),
                TrackId = table.Column<Guid>(nullable: true),
                AlbumId = table.Column<Guid>(nullable: true),
                ReleaseId = table.Column<int>(nullable: true),
                ParentId = table.Column<Guid>(nullable: true),
                InReplyToId = table.Column<Guid>(nullable: true),
                IsPinned = table.Column<bool>(nullable: false),
                HiddenAt = migration.Moment(table, nullable: true),
                ReplyCount = table.Column<int>(nullable: false),
                LikeCount = table.Column<int>(nullable: false),
                DislikeCount = table.Column<int>(nullable: false),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Comments", x => x.Id);
                table.CheckConstraint("CK_Comments_OneSubject", SubjectConstraint.ExactlyOne("TrackId", "AlbumId", "ReleaseId"));
                table.ForeignKey("FK_Comments_Users_AuthorId", x => x.AuthorId, "Users", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Comments_Tracks_TrackId", x => x.TrackId, "Tracks", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Comments_Albums_AlbumId", x => x.AlbumId, "Albums", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Comments_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Comments_Comments_ParentId", x => x.ParentId, "Comments", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Comments_Comments_InReplyToId", x => x.InReplyToId, "Comments", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Comments_AlbumId_CreatedAt_Id", "Comments", ["AlbumId", "CreatedAt", "Id"], filter: "\"AlbumId\" IS NOT NULL");
        migration.CreateIndex(
            "IX_Comments_AlbumThreads",
            "Comments",
            ["AlbumId", "CreatedAt", "Id"],
            filter: "\"AlbumId\" IS NOT NULL AND \"ParentId\" IS NULL"
        );
        migration.CreateIndex("IX_Comments_AuthorId_CreatedAt_Id", "Comments", ["AuthorId", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_Comments_CreatedAt_Id", "Comments", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_Comments_InReplyToId", "Comments", "InReplyToId", filter: "\"InReplyToId\" IS NOT NULL");
        migration.CreateIndex("IX_Comments_ParentId_CreatedAt_Id", "Comments", ["ParentId", "CreatedAt", "Id"], filter: "\"ParentId\" IS NOT NULL");
        migration.CreateIndex("IX_Comments_ReleaseId_CreatedAt_Id", "Comments", ["ReleaseId", "CreatedAt", "Id"], filter: "\"ReleaseId\" IS NOT NULL");
        migration.CreateIndex(
            "IX_Comments_ReleaseThreads",
            "Comments",
            ["ReleaseId", "CreatedAt", "Id"],
            filter: "\"ReleaseId\" IS NOT NULL AND \"ParentId\" IS NULL"
        );
        migration.CreateIndex("IX_Comments_TrackId_CreatedAt_Id", "Comments", ["TrackId", "CreatedAt", "Id"], filter: "\"TrackId\" IS NOT NULL");
        migration.CreateIndex(
            "IX_Comments_TrackThreads",
            "Comments",
            ["TrackId", "CreatedAt", "Id"],
            filter: "\"TrackId\" IS NOT NULL AND \"ParentId\" IS NULL"
        );

        migration.CreateTable(
            "CommentAttachments",
            table => new
            {
                CommentId = table.Column<Guid>(nullable: false),
                MediaAssetId = table.Column<Guid>(nullable: false),
                Position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CommentAttachments", x => new { x.CommentId, x.MediaAssetId });
                table.ForeignKey("FK_CommentAttachments_Comments_CommentId", x => x.CommentId, "Comments", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_CommentAttachments_MediaAssets_MediaAssetId",
                    x => x.MediaAssetId,
                    "MediaAssets",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_CommentAttachments_MediaAssetId", "CommentAttachments", "MediaAssetId");

        migration.CreateTable(
            "Reactions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UserId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                TrackId = table.Column<Guid>(nullable: true),
                AlbumId = table.Column<Guid>(nullable: true),
                ReleaseId = table.Column<int>(nullable: true),
                CommentId = table.Column<Guid>(nullable: true),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Reactions", x => x.Id);
                table.CheckConstraint("CK_Reactions_OneSubject", SubjectConstraint.ExactlyOne("TrackId", "AlbumId", "ReleaseId", "CommentId"));
                table.ForeignKey("FK_Reactions_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Reactions_Tracks_TrackId", x => x.TrackId, "Tracks", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Reactions_Albums_AlbumId", x => x.AlbumId, "Albums", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Reactions_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Reactions_Comments_CommentId", x => x.CommentId, "Comments", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Reactions_AlbumId_UserId_Kind", "Reactions", ["AlbumId", "UserId", "Kind"], unique: true, filter: "\"AlbumId\" IS NOT NULL");
        migration.CreateIndex(
            "IX_Reactions_CommentId_UserId_Kind",
            "Reactions",
            ["CommentId", "UserId", "Kind"],
            unique: true,
            filter: "\"CommentId\" IS NOT NULL"
        );
        migration.CreateIndex(
            "IX_Reactions_ReleaseId_UserId_Kind",
            "Reactions",
            ["ReleaseId", "UserId", "Kind"],
            unique: true,
            filter: "\"ReleaseId\" IS NOT NULL"
        );
        migration.CreateIndex("IX_Reactions_TrackId_UserId_Kind", "Reactions", ["TrackId", "UserId", "Kind"], unique: true, filter: "\"TrackId\" IS NOT NULL");
        migration.CreateIndex("IX_Reactions_UserId_Kind_CreatedAt_Id", "Reactions", ["UserId", "Kind", "CreatedAt", "Id"]);

        migration.CreateTable(
            "Conversations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: true),
                CreatorId = table.Column<Guid>(nullable: true),
                PairKey = table.Column<string>(maxLength: 65, nullable: true),
                MessageCount = table.Column<int>(nullable: false),
                LastActivityAt = migration.Moment(table),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Conversations", x => x.Id);
                table.ForeignKey("FK_Conversations_Users_CreatorId", x => x.CreatorId, "Users", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Conversations_CreatorId", "Conversations", "CreatorId");
        migration.CreateIndex("IX_Conversations_LastActivityAt_Id", "Conversations", ["LastActivityAt", "Id"]);
        migration.CreateIndex("IX_Conversations_PairKey", "Conversations", "PairKey", unique: true);

        migration.CreateTable(
            "Participants",
            table => new
            {
                ConversationId = table.Column<Guid>(nullable: false),
                UserId = table.Column<Guid>(nullable: false),
                JoinedAt = migration.Moment(table),
                LastReadAt = migration.Moment(table, nullable: true),
                UnreadCount = table.Column<int>(nullable: false),
                IsMuted = table.Column<bool>(nullable: false),
                CustomName = table.Column<string>(maxLength: 255, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Participants", x => new { x.ConversationId, x.UserId });
                table.ForeignKey(
                    "FK_Participants_Conversations_ConversationId",
                    x => x.ConversationId,
                    "Conversations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
                table.ForeignKey("FK_Participants_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Participants_ConversationId_JoinedAt_UserId", "Participants", ["ConversationId", "JoinedAt", "UserId"]);
        migration.CreateIndex("IX_Participants_UserId_ConversationId", "Participants", ["UserId", "ConversationId"]);

        migration.CreateTable(
            "Messages",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                ConversationId = table.Column<Guid>(nullable: false),
                AuthorId = table.Column<Guid>(nullable: false),
                Content = table.Column<string>(maxLength: 5000, nullable: false),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Messages", x => x.Id);
                table.ForeignKey("FK_Messages_Conversations_ConversationId", x => x.ConversationId, "Conversations", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Messages_Users_AuthorId", x => x.AuthorId, "Users", "Id", onDelete: ReferentialAction.Restrict);
            }
        );
        migration.CreateIndex("IX_Messages_AuthorId_CreatedAt_Id", "Messages", ["AuthorId", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_Messages_ConversationId_CreatedAt_Id", "Messages", ["ConversationId", "CreatedAt", "Id"]);

        migration.CreateTable(
            "MessageAttachments",
            table => new
            {
                MessageId = table.Column<Guid>(nullable: false),
                MediaAssetId = table.Column<Guid>(nullable: false),
                Position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MessageAttachments", x => new { x.MessageId, x.MediaAssetId });
                table.ForeignKey("FK_MessageAttachments_Messages_MessageId", x => x.MessageId, "Messages", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_MessageAttachments_MediaAssets_MediaAssetId",
                    x => x.MediaAssetId,
                    "MediaAssets",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_MessageAttachments_MediaAssetId", "MessageAttachments", "MediaAssetId");

        migration.CreateTable(
            "Notifications",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UserId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                ActorId = table.Column<Guid>(nullable: true),
                TrackId = table.Column<Guid>(nullable: true),
                AlbumId = table.Column<Guid>(nullable: true),
                ReleaseId = table.Column<int>(nullable: true),
                CommentId = table.Column<Guid>(nullable: true),
                MessageId = table.Column<Guid>(nullable: true),
                ReadAt = migration.Moment(table, nullable: true),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Notifications", x => x.Id);
                table.ForeignKey("FK_Notifications_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Users_ActorId", x => x.ActorId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Tracks_TrackId", x => x.TrackId, "Tracks", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Albums_AlbumId", x => x.AlbumId, "Albums", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Comments_CommentId", x => x.CommentId, "Comments", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Notifications_Messages_MessageId", x => x.MessageId, "Messages", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Notifications_ActorId", "Notifications", "ActorId", filter: "\"ActorId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_AlbumId", "Notifications", "AlbumId", filter: "\"AlbumId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_CommentId", "Notifications", "CommentId", filter: "\"CommentId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_MessageId", "Notifications", "MessageId", filter: "\"MessageId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_ReleaseId", "Notifications", "ReleaseId", filter: "\"ReleaseId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_TrackId", "Notifications", "TrackId", filter: "\"TrackId\" IS NOT NULL");
        migration.CreateIndex("IX_Notifications_Unread", "Notifications", ["UserId", "CreatedAt", "Id"], filter: "\"ReadAt\" IS NULL");
        migration.CreateIndex("IX_Notifications_UserId_CreatedAt_Id", "Notifications", ["UserId", "CreatedAt", "Id"]);

        migration.CreateTable(
            "Outbox",
            table => new
            {
                Id = migration.Identity<long>(table),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Subject = table.Column<string>(maxLength: 64, nullable: false),
                Payload = table.Column<string>(nullable: false),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Outbox", x => x.Id);
            }
        );
        migration.CreateIndex("IX_Outbox_CreatedAt", "Outbox", "CreatedAt");
        migration.CreateIndex("IX_Outbox_Kind_Subject_Id", "Outbox", ["Kind", "Subject", "Id"]);
    }
}
