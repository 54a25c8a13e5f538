using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDbContext))]
    [Migration("20261127125637_SearchEntries")]
    public partial class SearchEntries : Migration
    {
        private static readonly string[] s_tables = ["Users", "Tracks", "Releases", "Playlists", "Messages", "Comments", "Albums"];

        /// <inheritdoc />
        /// <remarks>The server creates the triggers that keep the entries after the migrations, and adds the entries of the rows.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Users", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Tracks", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Releases", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Playlists", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Messages", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Comments", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Albums", type: "TEXT", nullable: false, defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Popularity = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<long>(
                        type: "INTEGER",
                        nullable: false,
                        computedColumnSql: "\"Popularity\" * 281474976710656 + \"Number\"",
                        stored: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.Number);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_Users_Unsearchable", table: "Users", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Tracks_Unsearchable", table: "Tracks", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Releases_Unsearchable", table: "Releases", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Playlists_Unsearchable", table: "Playlists", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Messages_Unsearchable", table: "Messages", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Comments_Unsearchable", table: "Comments", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_Albums_Unsearchable", table: "Albums", column: "Id", filter: "\"SearchText\" = ''");

            migrationBuilder.CreateIndex(name: "IX_SearchEntries_Rank", table: "SearchEntries", column: "Rank", unique: true);

            migrationBuilder.CreateIndex(name: "IX_SearchEntries_SubjectId", table: "SearchEntries", column: "SubjectId", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in s_tables)
            {
                foreach (var change in (string[])["Insert", "Delete", "Update"])
                {
                    migrationBuilder.Sql($"DROP TRIGGER IF EXISTS \"{table}Search{change}\"");
                }
            }
            migrationBuilder.Sql("DROP TABLE IF EXISTS \"SearchTokens\"");

            migrationBuilder.DropTable(name: "SearchEntries");

            migrationBuilder.DropIndex(name: "IX_Users_Unsearchable", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_Unsearchable", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_Unsearchable", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Playlists_Unsearchable", table: "Playlists");

            migrationBuilder.DropIndex(name: "IX_Messages_Unsearchable", table: "Messages");

            migrationBuilder.DropIndex(name: "IX_Comments_Unsearchable", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Albums_Unsearchable", table: "Albums");

            foreach (var table in s_tables)
            {
                migrationBuilder.Sql($"ALTER TABLE \"{table}\" DROP COLUMN \"SearchText\"");
            }
        }
    }
}
