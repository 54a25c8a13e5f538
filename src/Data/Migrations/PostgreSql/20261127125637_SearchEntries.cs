using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;
using Qplet.GraphQL.Data.Providers;

#nullable disable

namespace Qplet.GraphQL.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlDbContext))]
    [Migration("20261127125637_SearchEntries")]
    public partial class SearchEntries : Migration
    {
        private static readonly string[] s_tables = ["Users", "Tracks", "Releases", "Playlists", "Messages", "Comments", "Albums"];

        /// <inheritdoc />
        /// <remarks>The server creates the triggers that keep the entries after the migrations, and adds the entries of the rows.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Users", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Tracks", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Releases", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Playlists", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Messages", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Comments", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.AddColumn<string>(name: "SearchText", table: "Albums", type: "text", nullable: false, defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Number = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Popularity = table.Column<int>(type: "integer", nullable: false),
                    Rank = table.Column<long>(
                        type: "bigint",
                        nullable: false,
                        computedColumnSql: "\"Popularity\" * 281474976710656 + \"Number\"",
                        stored: true
                    ),
                    Tokens = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
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

            migrationBuilder.CreateIndex(name: "IX_SearchEntries_Tokens", table: "SearchEntries", column: "Tokens").Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in s_tables)
            {
                migrationBuilder.Sql($"DROP FUNCTION IF EXISTS \"{table}Search\" CASCADE");
            }

            migrationBuilder.DropTable(name: "SearchEntries");

            migrationBuilder.DropIndex(name: "IX_Users_Unsearchable", table: "Users");

            migrationBuilder.DropIndex(name: "IX_Tracks_Unsearchable", table: "Tracks");

            migrationBuilder.DropIndex(name: "IX_Releases_Unsearchable", table: "Releases");

            migrationBuilder.DropIndex(name: "IX_Playlists_Unsearchable", table: "Playlists");

            migrationBuilder.DropIndex(name: "IX_Messages_Unsearchable", table: "Messages");

            migrationBuilder.DropIndex(name: "IX_Comments_Unsearchable", table: "Comments");

            migrationBuilder.DropIndex(name: "IX_Albums_Unsearchable", table: "Albums");

            migrationBuilder.DropColumn(name: "SearchText", table: "Users");

            migrationBuilder.DropColumn(name: "SearchText", table: "Tracks");

            migrationBuilder.DropColumn(name: "SearchText", table: "Releases");

            migrationBuilder.DropColumn(name: "SearchText", table: "Playlists");

            migrationBuilder.DropColumn(name: "SearchText", table: "Messages");

            migrationBuilder.DropColumn(name: "SearchText", table: "Comments");

            migrationBuilder.DropColumn(name: "SearchText", table: "Albums");
        }
    }
}
