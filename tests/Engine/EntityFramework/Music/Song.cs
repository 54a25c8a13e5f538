namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>A song.</summary>
public sealed class Song
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public Guid ArtistId { get; set; }

    public Guid? CoverArtistId { get; set; }

    public Mood Mood { get; set; }

    public Mood? SecondMood { get; set; }

    public int? Rating { get; set; }

    public bool IsLive { get; set; }

    public decimal? Price { get; set; }

    public double Length { get; set; }

    public DateTime ReleasedAt { get; set; }

    public DateTime? RemovedAt { get; set; }

    public DateOnly? RecordedOn { get; set; }

    public bool IsDeleted { get; set; }

    public Artist Artist { get; set; } = null!;

    public Artist? CoverArtist { get; set; }

    public ICollection<Tag> Tags { get; set; } = null!;
}
