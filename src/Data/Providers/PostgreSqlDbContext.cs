using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>The model and the migrations for PostgreSQL.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : QpletDbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SortKeys.UseByteOrder(modelBuilder);
        SubstringIndexes.UseTrigrams(modelBuilder);
        modelBuilder.Entity<SearchEntry>(static entry =>
        {
            entry.Property<NpgsqlTsVector>(PostgreSqlSearchIndex.Column).IsRequired();
            entry.HasIndex(e => new { e.Kind, e.Rank });
            PostgreSqlSearchIndex.WriteDirectly(entry.HasIndex([PostgreSqlSearchIndex.Column], PostgreSqlSearchIndex.Index));
        });

        // Nulls come last in every list. SQLite reads any index so, PostgreSQL only one of its own for descending orders.
        modelBuilder.Entity<Release>(release =>
        {
            HasNullsLast(release.HasIndex(r => new { r.UpdatedAt, r.Id }, "IX_Releases_UpdatedAt_Id_Descending"));
            HasNullsLast(release.HasIndex(r => new { r.SoonestDate, r.Id }, "IX_Releases_SoonestDate_Id_Descending"));
        });
    }

    private static void HasNullsLast(IndexBuilder<Release> index) => index.IsDescending().HasNullSortOrder(NullSortOrder.NullsLast, NullSortOrder.NullsLast);
}
