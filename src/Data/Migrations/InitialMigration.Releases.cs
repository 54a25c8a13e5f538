using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <content>The tables of releases with their dates, sources and details.</content>
public abstract partial class InitialMigration
{
    private static void CreateReleases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Releases",
            table => new
            {
                Id = migration.Identity<int>(table),
                Title = table.Column<string>(maxLength: 255, nullable: false),
                Summary = table.Column<string>(maxLength: 5000, nullable: true),
                ThumbnailUrl = table.Column<string>(maxLength: 500, nullable: true),
                BannerUrl = table.Column<string>(maxLength: 500, nullable: true),
                SubcategoryCode = table.Column<string>(maxLength: 64, nullable: false),
                PublisherId = table.Column<Guid>(nullable: false),
                AlbumId = table.Column<Guid>(nullable: true),
                IsOwned = table.Column<bool>(nullable: false),
                ContributionAuthorization = table.Column<string>(maxLength: 32, nullable: false),
                IsPromoted = table.Column<bool>(nullable: false),
                IsFocus = table.Column<bool>(nullable: false),
                IsSpotlight = table.Column<bool>(nullable: false),
                SoonestDate = migration.Moment(table, nullable: true),
                LatestDate = migration.Moment(table, nullable: true),
                PlatformCount = table.Column<int>(nullable: false),
                CountryCount = table.Column<int>(nullable: false),
                LikeCount = table.Column<int>(nullable: false),
                HypeCount = table.Column<int>(nullable: false),
                CommentCount = table.Column<int>(nullable: false),
                PublishedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Releases", x => x.Id);
                table.ForeignKey(
                    "FK_Releases_Subcategories_SubcategoryCode",
                    x => x.SubcategoryCode,
                    "Subcategories",
                    "Code",
                    onDelete: ReferentialAction.Restrict
                );
                table.ForeignKey("FK_Releases_Users_PublisherId", x => x.PublisherId, "Users", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Releases_Albums_AlbumId", x => x.AlbumId, "Albums", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Releases_AlbumId", "Releases", "AlbumId");
        migration.CreateIndex("IX_Releases_HypeCount_Id", "Releases", ["HypeCount", "Id"]);
        migration.CreateIndex("IX_Releases_IsFocus", "Releases", "IsFocus", filter: "\"IsFocus\"");
        migration.CreateIndex("IX_Releases_IsSpotlight", "Releases", "IsSpotlight", filter: "\"IsSpotlight\"");
        migration.CreateIndex("IX_Releases_LatestDate_Id", "Releases", ["LatestDate", "Id"]);
        migration.CreateIndex("IX_Releases_LikeCount_Id", "Releases", ["LikeCount", "Id"]);
        migration.CreateIndex("IX_Releases_PublishedAt_Id", "Releases", ["PublishedAt", "Id"]);
        migration.CreateIndex("IX_Releases_PublisherId_PublishedAt_Id", "Releases", ["PublisherId", "PublishedAt", "Id"]);
        migration.CreateIndex("IX_Releases_PublisherId_SoonestDate_Id", "Releases", ["PublisherId", "SoonestDate", "Id"]);
        migration.CreateIndex("IX_Releases_SoonestDate_Id", "Releases", ["SoonestDate", "Id"]);
        migration.CreateIndex("IX_Releases_SubcategoryCode_HypeCount_Id", "Releases", ["SubcategoryCode", "HypeCount", "Id"]);
        migration.CreateIndex("IX_Releases_SubcategoryCode_SoonestDate_Id", "Releases", ["SubcategoryCode", "SoonestDate", "Id"]);
        migration.CreateIndex("IX_Releases_Title_Id", "Releases", ["Title", "Id"]);

        migration.CreateTable(
            "ReleaseDates",
            table => new
            {
                Id = migration.Identity<int>(table),
                ReleaseId = table.Column<int>(nullable: false),
                Precision = table.Column<string>(maxLength: 32, nullable: false),
                Moment = migration.Moment(table, nullable: true),
                EndsAt = migration.Moment(table, nullable: true),
                CountryCode = table.Column<string>(maxLength: 2, nullable: true),
                PlatformId = table.Column<int>(nullable: true),
                ActionCode = table.Column<string>(maxLength: 64, nullable: true),
                Link = table.Column<string>(maxLength: 500, nullable: true),
                Note = table.Column<string>(maxLength: 255, nullable: true),
                Discount = table.Column<string>(maxLength: 32, nullable: true),
                IsOfficial = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReleaseDates", x => x.Id);
                table.ForeignKey("FK_ReleaseDates_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_ReleaseDates_Countries_CountryCode", x => x.CountryCode, "Countries", "Code", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ReleaseDates_Platforms_PlatformId", x => x.PlatformId, "Platforms", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_ReleaseDates_Actions_ActionCode", x => x.ActionCode, "Actions", "Code", onDelete: ReferentialAction.Restrict);
            }
        );
        migration.CreateIndex("IX_ReleaseDates_ActionCode", "ReleaseDates", "ActionCode");
        migration.CreateIndex("IX_ReleaseDates_CountryCode_Moment_Id", "ReleaseDates", ["CountryCode", "Moment", "Id"]);
        migration.CreateIndex("IX_ReleaseDates_Moment_Id", "ReleaseDates", ["Moment", "Id"]);
        migration.CreateIndex("IX_ReleaseDates_PlatformId_Moment_Id", "ReleaseDates", ["PlatformId", "Moment", "Id"]);
        migration.CreateIndex("IX_ReleaseDates_ReleaseId_Moment_Id", "ReleaseDates", ["ReleaseId", "Moment", "Id"]);

        migration.CreateTable(
            "ReleaseSources",
            table => new
            {
                Id = migration.Identity<int>(table),
                ReleaseId = table.Column<int>(nullable: false),
                Title = table.Column<string>(maxLength: 255, nullable: true),
                Url = table.Column<string>(maxLength: 255, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReleaseSources", x => x.Id);
                table.ForeignKey("FK_ReleaseSources_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_ReleaseSources_ReleaseId_Id", "ReleaseSources", ["ReleaseId", "Id"]);

        migration.CreateTable(
            "ReleaseDetails",
            table => new
            {
                ReleaseId = table.Column<int>(nullable: false),
                Key = table.Column<string>(maxLength: 64, nullable: false),
                Value = table.Column<string>(maxLength: 1000, nullable: false),
                Position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReleaseDetails", x => new { x.ReleaseId, x.Key });
                table.ForeignKey("FK_ReleaseDetails_Releases_ReleaseId", x => x.ReleaseId, "Releases", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
    }
}
