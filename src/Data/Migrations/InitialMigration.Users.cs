using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <content>The tables of users and media assets, which refer to each other.</content>
public abstract partial class InitialMigration
{
    private static void CreateUsers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "MediaAssets",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                OwnerId = table.Column<Guid>(nullable: true),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                FileName = table.Column<string>(maxLength: 255, nullable: false),
                Extension = table.Column<string>(maxLength: 64, nullable: false),
                ContentType = table.Column<string>(maxLength: 255, nullable: true),
                Size = table.Column<long>(nullable: true),
                Url = table.Column<string>(maxLength: 500, nullable: true),
                IsPublic = table.Column<bool>(nullable: false),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MediaAssets", x => x.Id);
            }
        );
        migration.CreateIndex("IX_MediaAssets_CreatedAt_Id", "MediaAssets", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_MediaAssets_OwnerId_CreatedAt_Id", "MediaAssets", ["OwnerId", "CreatedAt", "Id"]);

        migration.CreateTable(
            "Users",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Username = table.Column<string>(maxLength: 64, nullable: false),
                NormalizedUsername = table.Column<string>(maxLength: 64, nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: false),
                Email = table.Column<string>(maxLength: 254, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: 254, nullable: true),
                PasswordHash = table.Column<string>(maxLength: 116, nullable: true),
                Role = table.Column<string>(maxLength: 32, nullable: false),
                Plan = table.Column<string>(maxLength: 32, nullable: false),
                Nickname = table.Column<string>(maxLength: 255, nullable: true),
                Gender = table.Column<string>(maxLength: 32, nullable: true),
                Birthdate = table.Column<DateOnly>(nullable: true),
                About = table.Column<string>(maxLength: 5000, nullable: true),
                Website = table.Column<string>(maxLength: 500, nullable: true),
                PublicContact = table.Column<string>(maxLength: 500, nullable: true),
                AvatarId = table.Column<Guid>(nullable: true),
                CoverId = table.Column<Guid>(nullable: true),
                BannedAt = migration.Moment(table, nullable: true),
                BannedUntil = migration.Moment(table, nullable: true),
                DeletedAt = migration.Moment(table, nullable: true),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
                FollowerCount = table.Column<int>(nullable: false),
                FollowingCount = table.Column<int>(nullable: false),
                TrackCount = table.Column<int>(nullable: false),
                AlbumCount = table.Column<int>(nullable: false),
                PublicationCount = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Users", x => x.Id);
                table.ForeignKey("FK_Users_MediaAssets_AvatarId", x => x.AvatarId, "MediaAssets", "Id", onDelete: ReferentialAction.SetNull);
                table.ForeignKey("FK_Users_MediaAssets_CoverId", x => x.CoverId, "MediaAssets", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Users_AvatarId", "Users", "AvatarId");
        migration.CreateIndex("IX_Users_CoverId", "Users", "CoverId");
        migration.CreateIndex("IX_Users_CreatedAt_Id", "Users", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_Users_FollowerCount_Id", "Users", ["FollowerCount", "Id"]);
        migration.CreateIndex("IX_Users_Name_Id", "Users", ["Name", "Id"]);
        migration.CreateIndex("IX_Users_NormalizedEmail", "Users", "NormalizedEmail", unique: true);
        migration.CreateIndex("IX_Users_NormalizedUsername", "Users", "NormalizedUsername", unique: true);
        migration.CreateIndex("IX_Users_PublicationCount_Id", "Users", ["PublicationCount", "Id"]);
        migration.CreateIndex("IX_Users_Role_CreatedAt_Id", "Users", ["Role", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_Users_TrackCount_Id", "Users", ["TrackCount", "Id"]);
        migration.CreateIndex("IX_Users_Username_Id", "Users", ["Username", "Id"]);

        migration.CreateTable(
            "UserContacts",
            table => new
            {
                UserId = table.Column<Guid>(nullable: false),
                Phone = table.Column<string>(maxLength: 32, nullable: true),
                CountryCode = table.Column<string>(maxLength: 2, nullable: true),
                City = table.Column<string>(maxLength: 255, nullable: true),
                PostalCode = table.Column<string>(maxLength: 16, nullable: true),
                Address = table.Column<string>(maxLength: 255, nullable: true),
                AddressAdditional = table.Column<string>(maxLength: 255, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_UserContacts", x => x.UserId);
                table.ForeignKey("FK_UserContacts_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_UserContacts_Countries_CountryCode", x => x.CountryCode, "Countries", "Code", onDelete: ReferentialAction.Restrict);
            }
        );
        migration.CreateIndex("IX_UserContacts_CountryCode", "UserContacts", "CountryCode");

        migration.CreateTable(
            "UserSettings",
            table => new
            {
                UserId = table.Column<Guid>(nullable: false),
                Language = table.Column<string>(maxLength: 32, nullable: true),
                FirstScreen = table.Column<string>(maxLength: 32, nullable: true),
                Sound = table.Column<bool>(nullable: false),
                NotifyProfileView = table.Column<bool>(nullable: false),
                NotifyProfileSubscription = table.Column<bool>(nullable: false),
                NotifyProfileSubscribers = table.Column<bool>(nullable: false),
                NotifyEventNew = table.Column<bool>(nullable: false),
                NotifyEventLike = table.Column<bool>(nullable: false),
                NotifyEventView = table.Column<bool>(nullable: false),
                NotifyEventSubscription = table.Column<bool>(nullable: false),
                NotifyEventComment = table.Column<bool>(nullable: false),
                NotifyEventUpdated = table.Column<bool>(nullable: false),
                NotifyPostNew = table.Column<bool>(nullable: false),
                NotifyPostLike = table.Column<bool>(nullable: false),
                NotifyPostShare = table.Column<bool>(nullable: false),
                NotifyPostComment = table.Column<bool>(nullable: false),
                NotifyTrackNew = table.Column<bool>(nullable: false),
                NotifyTrackLike = table.Column<bool>(nullable: false),
                NotifyTrackComment = table.Column<bool>(nullable: false),
                NotifyAlbumNew = table.Column<bool>(nullable: false),
                NotifyAlbumLike = table.Column<bool>(nullable: false),
                NotifyAlbumComment = table.Column<bool>(nullable: false),
                NotifyReleaseNew = table.Column<bool>(nullable: false),
                NotifyReleaseLike = table.Column<bool>(nullable: false),
                NotifyReleaseComment = table.Column<bool>(nullable: false),
                NotifyMessageNew = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_UserSettings", x => x.UserId);
                table.ForeignKey("FK_UserSettings_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );

        migration.CreateTable(
            "SocialLinks",
            table => new
            {
                UserId = table.Column<Guid>(nullable: false),
                Position = table.Column<int>(nullable: false),
                Network = table.Column<string>(maxLength: 64, nullable: false),
                Url = table.Column<string>(maxLength: 500, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SocialLinks", x => new { x.UserId, x.Position });
                table.ForeignKey("FK_SocialLinks_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );

        migration.CreateTable(
            "Sessions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UserId = table.Column<Guid>(nullable: false),
                Device = table.Column<string>(maxLength: 255, nullable: false),
                RefreshTokenHash = table.Column<string>(maxLength: 64, nullable: false),
                TokenFamilyHash = table.Column<string>(maxLength: 64, nullable: false),
                CreatedAt = migration.Moment(table),
                LastUsedAt = migration.Moment(table),
                ExpiresAt = migration.Moment(table),
                RevokedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sessions", x => x.Id);
                table.ForeignKey("FK_Sessions_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Sessions_UserId_LastUsedAt_Id", "Sessions", ["UserId", "LastUsedAt", "Id"]);

        migration.CreateTable(
            "PasswordResets",
            table => new
            {
                UserId = table.Column<Guid>(nullable: false),
                CodeHash = table.Column<string>(maxLength: 64, nullable: false),
                CreatedAt = migration.Moment(table),
                ExpiresAt = migration.Moment(table),
                FailedAttempts = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PasswordResets", x => x.UserId);
                table.ForeignKey("FK_PasswordResets_Users_UserId", x => x.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );

        migration.CreateTable(
            "Follows",
            table => new
            {
                FollowerId = table.Column<Guid>(nullable: false),
                FolloweeId = table.Column<Guid>(nullable: false),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Follows", x => new { x.FollowerId, x.FolloweeId });
                table.CheckConstraint("CK_Follows_NotOneself", "\"FollowerId\" <> \"FolloweeId\"");
                table.ForeignKey("FK_Follows_Users_FollowerId", x => x.FollowerId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Follows_Users_FolloweeId", x => x.FolloweeId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Follows_FolloweeId_CreatedAt_FollowerId", "Follows", ["FolloweeId", "CreatedAt", "FollowerId"]);
        migration.CreateIndex("IX_Follows_FollowerId_CreatedAt_FolloweeId", "Follows", ["FollowerId", "CreatedAt", "FolloweeId"]);

        migration.CreateTable(
            "Blocks",
            table => new
            {
                BlockerId = table.Column<Guid>(nullable: false),
                BlockedId = table.Column<Guid>(nullable: false),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Blocks", x => new { x.BlockerId, x.BlockedId });
                table.CheckConstraint("CK_Blocks_NotOneself", "\"BlockerId\" <> \"BlockedId\"");
                table.ForeignKey("FK_Blocks_Users_BlockerId", x => x.BlockerId, "Users", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Blocks_Users_BlockedId", x => x.BlockedId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_Blocks_BlockedId_BlockerId", "Blocks", ["BlockedId", "BlockerId"]);
        migration.CreateIndex("IX_Blocks_BlockerId_CreatedAt_BlockedId", "Blocks", ["BlockerId", "CreatedAt", "BlockedId"]);

        migration.AddForeignKey("FK_MediaAssets_Users_OwnerId", "MediaAssets", "OwnerId", "Users", principalColumn: "Id", onDelete: ReferentialAction.SetNull);
    }
}
