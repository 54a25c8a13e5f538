using Microsoft.EntityFrameworkCore.Migrations;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>Dates with a time cover its minute: their end, which is exclusive, was the same as their start. The base class of both providers.</summary>
public abstract class MinuteOfTimesMigration : Migration
{
    /// <summary>The start of a date's minute, in SQL.</summary>
    protected abstract string Start { get; }

    /// <summary>The end of a date's minute, in SQL.</summary>
    protected abstract string End { get; }

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql($"""UPDATE "ReleaseDates" SET "Moment" = {Start}, "EndsAt" = {End} WHERE "Precision" = 'Time' AND "Moment" IS NOT NULL""");
        Refresh(migrationBuilder);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""UPDATE "ReleaseDates" SET "EndsAt" = "Moment" WHERE "Precision" = 'Time'""");
        Refresh(migrationBuilder);
    }

    private static void Refresh(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            UPDATE "Releases" SET "LatestDate" = (SELECT MAX("EndsAt") FROM "ReleaseDates" WHERE "ReleaseId" = "Releases"."Id")
            WHERE "Id" IN (SELECT "ReleaseId" FROM "ReleaseDates" WHERE "Precision" = 'Time')
            """
        );
}
