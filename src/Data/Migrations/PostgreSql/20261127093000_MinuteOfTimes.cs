using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <summary>Moments are timestamps with time zone.</summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261127093000_MinuteOfTimes")]
public sealed class MinuteOfTimes : MinuteOfTimesMigration
{
    /// <inheritdoc />
    protected override string Start => "date_trunc('minute', \"Moment\")";

    /// <inheritdoc />
    protected override string End => "date_trunc('minute', \"Moment\") + interval '1 minute'";
}
