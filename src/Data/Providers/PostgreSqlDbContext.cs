using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The model and the migrations for PostgreSQL.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : QpletDbContext(options);
