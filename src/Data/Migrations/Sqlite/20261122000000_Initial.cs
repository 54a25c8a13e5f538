using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.Sqlite;

/// <summary>The first schema.</summary>
[DbContext(typeof(SqliteDbContext))]
[Migration("20261122000000_Initial")]
public sealed class Initial : InitialMigration;
