using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// Names the subjects of comments, reactions and notifications by kind and key instead of by one column for each kind. It is the same for both providers, and
/// must never change, because databases exist that it converted.
/// </summary>
public abstract class SubjectsByKindMigration : Migration
{
    private const int KindLength = 24;

    private static readonly Dictionary<string, (string Column, string Table)> s_kinds = new(StringComparer.Ordinal)
    {
        ["comment"] = ("CommentId", "Comments"),
        ["message"] = ("MessageId", "Messages"),
        ["track"] = ("TrackId", "Tracks"),
        ["album"] = ("AlbumId", "Albums"),
        ["release"] = ("ReleaseId", "Releases"),
    };

    // A notification of a comment names the subject of the comment as well, so the comment comes first.
    private static readonly (string Table, string[] Kinds)[] s_tables =
    [
        ("Comments", ["track", "album", "release"]),
        ("Reactions", ["comment", "track", "album", "release"]),
        ("Notifications", ["comment", "message", "track", "album", "release"]),
    ];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var isSqlite = migrationBuilder.IsSqlite();
        migrationBuilder.AddColumn<Guid>(
            "Uid",
            "Releases",
            nullable: false,
            computedColumnSql: isSqlite
                ? "printf('%08X-0000-8000-8000-72656C656173', \"Id\")"
                : "(lpad(to_hex(\"Id\"), 8, '0') || '-0000-8000-8000-72656c656173')::uuid",
            stored: !isSqlite
        );
        foreach (var (table, _) in s_tables)
        {
            migrationBuilder.AddColumn<string>("SubjectKind", table, maxLength: KindLength, nullable: true);
            migrationBuilder.AddColumn<Guid>("SubjectId", table, nullable: true);
        }
        FillSubjects(migrationBuilder);

        foreach (var (table, kinds) in s_tables)
        {
            migrationBuilder.AlterColumn<string>("SubjectKind", table, maxLength: KindLength, nullable: false, oldMaxLength: KindLength, oldNullable: true);
            migrationBuilder.AlterColumn<Guid>("SubjectId", table, nullable: false, oldNullable: true);
            foreach (var kind in kinds)
            {
                migrationBuilder.DropForeignKey(ForeignKey(table, kind), table);
                foreach (var index in IndexesOf(table, kind))
                {
                    migrationBuilder.DropIndex(index.Name, table);
                }
            }
            if (table != "Notifications")
            {
                migrationBuilder.DropCheckConstraint($"CK_{table}_OneSubject", table);
            }
            foreach (var kind in kinds)
            {
                migrationBuilder.DropColumn(s_kinds[kind].Column, table);
            }
        }
        migrationBuilder.CreateIndex("IX_Releases_Uid", "Releases", "Uid", unique: true);
        migrationBuilder.CreateIndex("IX_Reactions_SubjectId_UserId_Kind", "Reactions", ["SubjectId", "UserId", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_Notifications_SubjectId", "Notifications", "SubjectId");
        migrationBuilder.CreateIndex("IX_Comments_SubjectId_CreatedAt_Id", "Comments", ["SubjectId", "CreatedAt", "Id"]);
        migrationBuilder.CreateIndex("IX_Comments_Threads", "Comments", ["SubjectId", "IsPinned", "CreatedAt", "Id"], filter: "\"ParentId\" IS NULL");
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, kinds) in s_tables)
        {
            foreach (var kind in kinds)
            {
                if (kind == "release")
                {
                    migrationBuilder.AddColumn<int>(s_kinds[kind].Column, table, nullable: true);
                }
                else
                {
                    migrationBuilder.AddColumn<Guid>(s_kinds[kind].Column, table, nullable: true);
                }
            }
        }
        FillKeys(migrationBuilder);

        migrationBuilder.DropIndex("IX_Releases_Uid", "Releases");
        migrationBuilder.DropIndex("IX_Reactions_SubjectId_UserId_Kind", "Reactions");
        migrationBuilder.DropIndex("IX_Notifications_SubjectId", "Notifications");
        migrationBuilder.DropIndex("IX_Comments_SubjectId_CreatedAt_Id", "Comments");
        migrationBuilder.DropIndex("IX_Comments_Threads", "Comments");
        migrationBuilder.DropColumn("Uid", "Releases");
        foreach (var (table, kinds) in s_tables)
        {
            migrationBuilder.DropColumn("SubjectKind", table);
            migrationBuilder.DropColumn("SubjectId", table);
            if (table != "Notifications")
            {
                migrationBuilder.AddCheckConstraint(
                    $"CK_{table}_OneSubject",
                    table,
                    SubjectConstraint.ExactlyOne([.. kinds.Select(kind => s_kinds[kind].Column)])
                );
            }
            foreach (var kind in kinds)
            {
                var (column, principal) = s_kinds[kind];
                foreach (var (name, columns, filter) in IndexesOf(table, kind))
                {
                    migrationBuilder.CreateIndex(name, table, columns, unique: table == "Reactions", filter: filter);
                }
                migrationBuilder.AddForeignKey(ForeignKey(table, kind), table, column, principal, principalColumn: "Id", onDelete: ReferentialAction.Cascade);
            }
        }
    }

    private static string ForeignKey(string table, string kind) => $"FK_{table}_{s_kinds[kind].Table}_{s_kinds[kind].Column}";

    /// <summary>The indexes on a column that names the subject.</summary>
    private static IEnumerable<(string Name, string[] Columns, string Filter)> IndexesOf(string table, string kind)
    {
        var (column, principal) = s_kinds[kind];
        var filter = $"\"{column}\" IS NOT NULL";
        return table switch
        {
            "Comments" =>
            [
                ($"IX_Comments_{column}_CreatedAt_Id", [column, "CreatedAt", "Id"], filter),
                ($"IX_Comments_{principal[..^1]}Threads", [column, "CreatedAt", "Id"], filter + " AND \"ParentId\" IS NULL"),
            ],
            "Reactions" => [($"IX_Reactions_{column}_UserId_Kind", [column, "UserId", "Kind"], filter)],
            _ => [($"IX_{table}_{column}", [column], filter)],
        };
    }

    /// <summary>Fills the columns SubjectKind and SubjectId, and renames kinds of notifications and subjects of events.</summary>
    private static void FillSubjects(MigrationBuilder migration)
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
    private static void FillKeys(MigrationBuilder migration)
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
                    : $"\"{s_kinds[kind].Column}\" = CASE WHEN \"SubjectKind\" = '{kind}' THEN \"SubjectId\" END"
            );
            migration.Sql($"UPDATE \"{table}\" SET {string.Join(", ", keys)}");
        }
    }

    private static string FirstOf(string[] kinds, Func<string, string> valueOf) =>
        $"CASE {string.Join(' ', kinds.Select(kind => $"WHEN \"{s_kinds[kind].Column}\" IS NOT NULL THEN {valueOf(kind)}"))} END";

    private static string KeyOf(string kind) =>
        kind == "release" ? "(SELECT r.\"Uid\" FROM \"Releases\" AS r WHERE r.\"Id\" = \"ReleaseId\")" : $"\"{s_kinds[kind].Column}\"";
}
