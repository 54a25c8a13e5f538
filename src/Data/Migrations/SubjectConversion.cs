using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// Converts rows that name their subject by one of several keys to rows that name it by kind and key, and back. It must never change, because databases exist
/// that it converted.
/// </summary>
internal static class SubjectConversion
{
    private static readonly Dictionary<string, string> s_columns = new(StringComparer.Ordinal)
    {
        ["comment"] = "CommentId",
        ["message"] = "MessageId",
        ["track"] = "TrackId",
        ["album"] = "AlbumId",
        ["release"] = "ReleaseId",
    };

    // A notification of a comment names the subject of the comment as well, so the comment comes first.
    private static readonly (string Table, string[] Kinds)[] s_tables =
    [
        ("Comments", ["track", "album", "release"]),
        ("Reactions", ["comment", "track", "album", "release"]),
        ("Notifications", ["comment", "message", "track", "album", "release"]),
    ];

    /// <summary>Fills the columns SubjectKind and SubjectId, and renames kinds of notifications and subjects of events.</summary>
    public static void FillSubjects(this MigrationBuilder migration)
    {
        foreach (var (table, kinds) in s_tables)
        {
            migration.Sql($"UPDATE \"{table}\" SET \"SubjectKind\" = {FirstOf(kinds, static kind => $"'{kind}'")}, \"SubjectId\" = {FirstOf(kinds, KeyOf)}");
        }
        migration.Sql(
            """
            UPDATE "Notifications" SET "SubjectKind" = 'user', "SubjectId" = "UserId" WHERE "SubjectKind" IS NULL;
            UPDATE "Notifications" SET "Kind" = 'Published' WHERE "Kind" IN ('TrackPublished', 'AlbumPublished', 'ReleasePublished');
            UPDATE "Notifications" SET "Kind" = 'Changed' WHERE "Kind" = 'ReleaseChanged';
            UPDATE "Outbox" SET
                "Subject" = 'release:' || replace(lower(CAST(r."Uid" AS text)), '-', ''),
                "Payload" = replace("Payload", '"' || "Subject" || '"', '"release:' || replace(lower(CAST(r."Uid" AS text)), '-', '') || '"')
            FROM "Releases" AS r WHERE r."Id" = CASE WHEN "Subject" LIKE 'release:%' THEN CAST(substr("Subject", 9) AS integer) END;
            """
        );
    }

    /// <summary>
    /// Fills the keys of subjects again. Rows about other kinds of subjects are removed, and so are the events about releases, which only subscribers who
    /// resume need.
    /// </summary>
    public static void FillKeys(this MigrationBuilder migration)
    {
        migration.Sql(
            """
            DELETE FROM "Comments" WHERE "SubjectKind" NOT IN ('track', 'album', 'release');
            DELETE FROM "Reactions" WHERE "SubjectKind" NOT IN ('comment', 'track', 'album', 'release')
                OR ("SubjectKind" = 'comment' AND "SubjectId" NOT IN (SELECT "Id" FROM "Comments"));
            DELETE FROM "Notifications" WHERE "SubjectKind" NOT IN ('comment', 'message', 'track', 'album', 'release', 'user')
                OR ("SubjectKind" = 'comment' AND "SubjectId" NOT IN (SELECT "Id" FROM "Comments"));
            UPDATE "Notifications" SET "Kind" = CASE "SubjectKind" WHEN 'track' THEN 'TrackPublished' WHEN 'album' THEN 'AlbumPublished' ELSE 'ReleasePublished' END
            WHERE "Kind" = 'Published';
            UPDATE "Notifications" SET "Kind" = 'ReleaseChanged' WHERE "Kind" = 'Changed';
            DELETE FROM "Outbox" WHERE "Subject" LIKE 'release:%';
            """
        );
        foreach (var (table, kinds) in s_tables)
        {
            var keys = kinds.Select(kind =>
                kind == "release"
                    ? "\"ReleaseId\" = (SELECT r.\"Id\" FROM \"Releases\" AS r WHERE \"SubjectKind\" = 'release' AND r.\"Uid\" = \"SubjectId\")"
                    : $"\"{s_columns[kind]}\" = CASE WHEN \"SubjectKind\" = '{kind}' THEN \"SubjectId\" END"
            );
            migration.Sql($"UPDATE \"{table}\" SET {string.Join(", ", keys)}");
        }
    }

    private static string FirstOf(string[] kinds, Func<string, string> valueOf) =>
        $"CASE {string.Join(' ', kinds.Select(kind => $"WHEN \"{s_columns[kind]}\" IS NOT NULL THEN {valueOf(kind)}"))} END";

    private static string KeyOf(string kind) =>
        kind == "release" ? "(SELECT r.\"Uid\" FROM \"Releases\" AS r WHERE r.\"Id\" = \"ReleaseId\")" : $"\"{s_columns[kind]}\"";
}
