using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Defines columns that differ between the providers by more than their type.</summary>
internal static class MigrationColumns
{
    /// <summary>Defines a time column: microseconds since the Unix epoch on SQLite, a timestamp on PostgreSQL.</summary>
    public static OperationBuilder<AddColumnOperation> Moment(this MigrationBuilder migration, ColumnsBuilder table, bool nullable = false) =>
        table.Column<DateTime>(type: migration.IsSqlite() ? "INTEGER" : "timestamp with time zone", nullable: nullable);

    /// <summary>Defines a generated key; numbers are never reused.</summary>
    public static OperationBuilder<AddColumnOperation> Identity<T>(this MigrationBuilder migration, ColumnsBuilder table)
        where T : struct
    {
        var column = table.Column<T>(nullable: false);
        return migration.IsSqlite()
            ? column.Annotation("Sqlite:Autoincrement", true)
            : column.Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
    }
}
