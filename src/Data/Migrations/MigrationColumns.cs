using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Columns that differ between the providers by more than the type they choose themselves.</summary>
internal static class MigrationColumns
{
    /// <summary>A moment: microseconds since the Unix epoch on SQLite, a timestamp on PostgreSQL.</summary>
    public static OperationBuilder<AddColumnOperation> Moment(this MigrationBuilder migration, ColumnsBuilder table, bool nullable = false) =>
        table.Column<DateTime>(type: migration.IsSqlite() ? "INTEGER" : "timestamp with time zone", nullable: nullable);

    /// <summary>A key that the database counts up, never using a number again.</summary>
    public static OperationBuilder<AddColumnOperation> Identity<T>(this MigrationBuilder migration, ColumnsBuilder table)
        where T : struct
    {
        var column = table.Column<T>(nullable: false);
        return migration.IsSqlite()
            ? column.Annotation("Sqlite:Autoincrement", true)
            : column.Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
    }
}
