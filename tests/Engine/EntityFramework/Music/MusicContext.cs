using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.EntityFramework.Music;

public sealed class MusicContext(DbContextOptions<MusicContext> options) : DbContext(options)
{
    public const string SortKey = "Music:SortKey";
    public const string SubstringIndex = "Music:SubstringIndex";

    public DbSet<Artist> Artists => Set<Artist>();

    public DbSet<Song> Songs => Set<Song>();

    public DbSet<Credit> Credits => Set<Credit>();

    public DbSet<Tag> Tags => Set<Tag>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTime>().HaveConversion<Microseconds>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Artist>().HasMany(artist => artist.Songs).WithOne(song => song.Artist).HasForeignKey(song => song.ArtistId);
        modelBuilder.Entity<Song>().HasOne(song => song.CoverArtist).WithMany().HasForeignKey(song => song.CoverArtistId);
        modelBuilder.Entity<Song>().HasMany(song => song.Tags).WithOne().HasForeignKey(tag => tag.SongId);
        modelBuilder.Entity<Song>().Property(song => song.Id).ValueGeneratedNever();
        modelBuilder.Entity<Song>().Property(song => song.Title).HasAnnotation(SubstringIndex, "SongTexts");
        modelBuilder.Entity<Song>().HasQueryFilter(song => !song.IsDeleted);
        modelBuilder
            .Entity<Song>()
            .HasIndex(song => new
            {
                song.ArtistId,
                song.ReleasedAt,
                song.Id,
            });
        modelBuilder.Entity<Credit>().HasKey(credit => new { credit.SongId, credit.ArtistId });
        modelBuilder.Entity<Tag>().HasKey(tag => new { tag.SongId, tag.Word });
        modelBuilder.Entity<Tag>().Property(tag => tag.Word).HasAnnotation(SortKey, nameof(Tag.SortWord));
    }

    private sealed class Microseconds()
        : ValueConverter<DateTime, long>(
            moment => (moment.Ticks - DateTime.UnixEpoch.Ticks) / 10,
            value => new DateTime(DateTime.UnixEpoch.Ticks + (value * 10), DateTimeKind.Utc)
        );
}
