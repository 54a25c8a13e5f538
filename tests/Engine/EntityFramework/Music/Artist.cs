namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>An artist who records songs.</summary>
public sealed class Artist
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string? Country { get; set; }

    public string Secret { get; set; } = "";

    public DateTime JoinedAt { get; set; }

    public ICollection<Song> Songs { get; set; } = null!;
}
