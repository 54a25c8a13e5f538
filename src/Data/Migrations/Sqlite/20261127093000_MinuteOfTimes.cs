using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <summary>Moments are numbers of microseconds.</summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20261127093000_MinuteOfTimes")]
public sealed class MinuteOfTimes : MinuteOfTimesMigration
{
    /// <inheritdoc />
    protected override string Start => "\"Moment\" - \"Moment\" % 60000000";

    /// <inheritdoc />
    protected override string End => "\"Moment\" - \"Moment\" % 60000000 + 60000000";
}
