using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>
/// The operations of the first migration, for both providers. It must never change, because databases exist that it created; later migrations are generated
/// for each provider.
/// </summary>
public abstract partial class InitialMigration : Migration
{
    private static readonly string[] s_tablesInOrder =
    [
        "Countries",
        "Categories",
        "Subcategories",
        "Platforms",
        "PlatformCountries",
        "PlatformSubcategories",
        "Actions",
        "MediaAssets",
        "Users",
        "UserContacts",
        "UserSettings",
        "SocialLinks",
        "Sessions",
        "PasswordResets",
        "Follows",
        "Blocks",
        "Genres",
        "Tracks",
        "TrackGenres",
        "Albums",
        "AlbumTracks",
        "Releases",
        "ReleaseDates",
        "ReleaseSources",
        "ReleaseDetails",
        "Comments",
        "CommentAttachments",
        "Reactions",
        "Conversations",
        "Participants",
        "Messages",
        "MessageAttachments",
        "Notifications",
        "Outbox",
    ];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateReference(migrationBuilder);
        CreateUsers(migrationBuilder);
        CreateMusic(migrationBuilder);
        CreateReleases(migrationBuilder);
        CreateCommunity(migrationBuilder);
        if (!migrationBuilder.IsSqlite())
        {
            migrationBuilder.Sql(OrderOutboxByCommit);
        }
        foreach (var table in (string[])["Platforms", "Releases", "ReleaseDates", "ReleaseSources"])
        {
            StartKeys(migrationBuilder, table);
        }
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        if (!migrationBuilder.IsSqlite())
        {
            migrationBuilder.Sql("DROP TRIGGER outbox_order ON \"Outbox\"; DROP FUNCTION outbox_order();");
            migrationBuilder.DropForeignKey("FK_MediaAssets_Users_OwnerId", "MediaAssets");
        }

        foreach (var table in Enumerable.Reverse(s_tablesInOrder))
        {
            migrationBuilder.DropTable(table);
        }
    }

    /// <summary>Starts generated keys after those of Quodat: see <see cref="ReleaseKeys" />.</summary>
    private static void StartKeys(MigrationBuilder migration, string table)
    {
        const int Last = 1_000_000;
        migration.Sql(
            migration.IsSqlite()
                ? string.Create(CultureInfo.InvariantCulture, $"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {Last})")
                : string.Create(CultureInfo.InvariantCulture, $"ALTER TABLE \"{table}\" ALTER COLUMN \"Id\" RESTART WITH {Last + 1}")
        );
    }

    // Readers of the outbox continue from the greatest key they have seen. Keys come from a sequence, so without the lock a transaction with a lower key could
    // commit after a reader had passed it. SQLite has one writer at a time and needs no lock.
    private const string OrderOutboxByCommit = """
        CREATE FUNCTION outbox_order() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('qplet.outbox'));
            RETURN NULL;
        END $$;
        CREATE TRIGGER outbox_order BEFORE INSERT ON "Outbox" FOR EACH STATEMENT EXECUTE FUNCTION outbox_order();
        """;
}
