using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <content>The tables of genres, tracks and albums.</content>
public abstract partial class InitialMigration
{
    private static void CreateMusic(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Genres",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: false),
                IsPublic = table.Column<bool>(nullable: false),
                TrackCount = table.Column<int>(nullable: false),
                CreatedAt = migration.Moment(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Genres", x => x.Id);
            }
        );
        migration.CreateIndex("IX_Genres_Name_Id", "Genres", ["Name", "Id"]);
        migration.CreateIndex("IX_Genres_TrackCount_Id", "Genres", ["TrackCount", "Id"]);

        migration.CreateTable(
            "Tracks",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Title = table.Column<string>(maxLength: 255, nullable: false),
                OwnerId = table.Column<Guid>(nullable: false),
                MediaAssetId = table.Column<Guid>(nullable: true),
                CoverId = table.Column<Guid>(nullable: true),
                LyricsIsOwn = table.Column<bool>(nullable: true),
                LyricsAuthor = table.Column<string>(maxLength: 255, nullable: true),
                LyricsContent = table.Column<string>(maxLength: 20000, nullable: true),
                MusicIsOwn = table.Column<bool>(nullable: true),
                MusicAuthor = table.Column<string>(maxLength: 255, nullable: true),
                PlaybackCount = table.Column<int>(nullable: false),
                LikeCount = table.Column<int>(nullable: false),
                CommentCount = table.Column<int>(nullable: false),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Tracks", x => x.Id);
                table.ForeignKey("FK_Tracks_Users_OwnerId", x => x.OwnerId, "Users", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Tracks_MediaAssets_MediaAssetId", x => x.MediaAssetId, "MediaAssets", "Id", onDelete: ReferentialAction.SetNull);
                table.ForeignKey("FK_Tracks_MediaAssets_CoverId", x => x.CoverId, "MediaAssets", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Tracks_CommentCount_Id", "Tracks", ["CommentCount", "Id"]);
        migration.CreateIndex("IX_Tracks_CoverId", "Tracks", "CoverId");
        migration.CreateIndex("IX_Tracks_CreatedAt_Id", "Tracks", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_Tracks_LikeCount_Id", "Tracks", ["LikeCount", "Id"]);
        migration.CreateIndex("IX_Tracks_MediaAssetId", "Tracks", "MediaAssetId");
        migration.CreateIndex("IX_Tracks_OwnerId_CreatedAt_Id", "Tracks", ["OwnerId", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_Tracks_PlaybackCount_Id", "Tracks", ["PlaybackCount", "Id"]);
        migration.CreateIndex("IX_Tracks_Title_Id", "Tracks", ["Title", "Id"]);

        migration.CreateTable(
            "TrackGenres",
            table => new { TrackId = table.Column<Guid>(nullable: false), GenreId = table.Column<Guid>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_TrackGenres", x => new { x.TrackId, x.GenreId });
                table.ForeignKey("FK_TrackGenres_Tracks_TrackId", x => x.TrackId, "Tracks", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_TrackGenres_Genres_GenreId", x => x.GenreId, "Genres", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_TrackGenres_GenreId_TrackId", "TrackGenres", ["GenreId", "TrackId"]);

        migration.CreateTable(
            "Albums",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(maxLength: 255, nullable: false),
                Description = table.Column<string>(maxLength: 5000, nullable: true),
                OwnerId = table.Column<Guid>(nullable: false),
                CoverId = table.Column<Guid>(nullable: true),
                IsPrivate = table.Column<bool>(nullable: false),
                TrackCount = table.Column<int>(nullable: false),
                LikeCount = table.Column<int>(nullable: false),
                CommentCount = table.Column<int>(nullable: false),
                CreatedAt = migration.Moment(table),
                UpdatedAt = migration.Moment(table, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Albums", x => x.Id);
                table.ForeignKey("FK_Albums_Users_OwnerId", x => x.OwnerId, "Users", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_Albums_MediaAssets_CoverId", x => x.CoverId, "MediaAssets", "Id", onDelete: ReferentialAction.SetNull);
            }
        );
        migration.CreateIndex("IX_Albums_CoverId", "Albums", "CoverId");
        migration.CreateIndex("IX_Albums_CreatedAt_Id", "Albums", ["CreatedAt", "Id"]);
        migration.CreateIndex("IX_Albums_LikeCount_Id", "Albums", ["LikeCount", "Id"]);
        migration.CreateIndex("IX_Albums_Name_Id", "Albums", ["Name", "Id"]);
        migration.CreateIndex("IX_Albums_OwnerId_CreatedAt_Id", "Albums", ["OwnerId", "CreatedAt", "Id"]);
        migration.CreateIndex("IX_Albums_TrackCount_Id", "Albums", ["TrackCount", "Id"]);

        migration.CreateTable(
            "AlbumTracks",
            table => new
            {
                AlbumId = table.Column<Guid>(nullable: false),
                TrackId = table.Column<Guid>(nullable: false),
                Position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AlbumTracks", x => new { x.AlbumId, x.TrackId });
                table.ForeignKey("FK_AlbumTracks_Albums_AlbumId", x => x.AlbumId, "Albums", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_AlbumTracks_Tracks_TrackId", x => x.TrackId, "Tracks", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        migration.CreateIndex("IX_AlbumTracks_AlbumId_Position_TrackId", "AlbumTracks", ["AlbumId", "Position", "TrackId"]);
        migration.CreateIndex("IX_AlbumTracks_TrackId_AlbumId", "AlbumTracks", ["TrackId", "AlbumId"]);
    }
}
