using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <inheritdoc />
[DbContext(typeof(SqliteDbContext))]
[Migration("20261128020000_NormalizeTexts")]
public sealed class NormalizeTexts : NormalizedTextsMigration
{
    /// <inheritdoc />
    protected override string FormC(string text) => $"nfc({text})";
}
