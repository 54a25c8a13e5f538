using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Migrations.PostgreSql;

/// <summary>The first schema.</summary>
[DbContext(typeof(PostgreSqlDbContext))]
[Migration("20261122000000_Initial")]
public sealed class Initial : InitialMigration;
