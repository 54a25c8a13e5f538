using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>The contents of the tables of posts and feeds in databases that are older than these. It must never change, as a part of a migration.</summary>
internal static class FeedStart
{
    /// <summary>Adds the entries in feeds of everything that is public, and keeps the shares of imports as the start of their counts.</summary>
    public static void Fill(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["MediaAssets", "Playlists", "Tracks"])
        {
            migrationBuilder.Sql($"""UPDATE "{table}" SET "ImportedShareCount" = "ShareCount" WHERE "ShareCount" <> 0""");
        }
        Add(migrationBuilder, "track", "Tracks", "\"Id\"", "\"OwnerId\"", "\"CreatedAt\"", "true");
        Add(migrationBuilder, "album", "Albums", "\"Id\"", "\"OwnerId\"", "\"CreatedAt\"", "NOT \"IsPrivate\"");
        Add(migrationBuilder, "release", "Releases", "\"Uid\"", "\"PublisherId\"", "\"PublishedAt\"", "true");
    }

    private static void Add(MigrationBuilder migrationBuilder, string kind, string table, string key, string author, string moment, string condition) =>
        migrationBuilder.Sql(
            $"""
            INSERT INTO "FeedEntries" ("SubjectId", "SubjectKind", "AuthorId", "PublishedAt")
            SELECT {key}, '{kind}', {author}, {moment} FROM "{table}" WHERE {condition}
            """
        );
}
