using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.Rivals.Ef;

/// <summary>The tables that the workloads read.</summary>
internal sealed class RivalDbContext(DbContextOptions<RivalDbContext> options) : DbContext(options)
{
    public DbSet<Track> Tracks => Set<Track>();

    public DbSet<User> Users => Set<User>();

    public DbSet<Comment> Comments => Set<Comment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>();
        modelBuilder.Entity<Comment>().Property(static comment => comment.CreatedAt).HasConversion<Microseconds>();
        modelBuilder.Entity<Track>().Property(static track => track.CreatedAt).HasConversion<Microseconds>();
    }

    /// <summary>Moments are microseconds since 1970.</summary>
    private sealed class Microseconds()
        : ValueConverter<DateTime, long>(
            static moment => (moment - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            static value => DateTime.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond)
        );
}
