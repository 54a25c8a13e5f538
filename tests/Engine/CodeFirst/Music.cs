using Qplet.GraphQL.TypeSystem;

#pragma warning disable CA1024, CA1055, CA1056, CA1054 // Sample resolvers look as resolvers do.
namespace Qplet.GraphQL.CodeFirst;

/// <summary>Something that can be commented on.</summary>
[InterfaceType("Commentable")]
public interface ICommentable
{
    /// <summary>How many comments there are.</summary>
    int CommentCount { get; }
}

/// <summary>A piece of music
/// that an <see cref="Author" /> has published.</summary>
public sealed class Song : ICommentable, IFindable
{
    /// <summary>The key.</summary>
    [ID]
    public Guid Id { get; set; }

    /// <summary>The title; see <see cref="PlayCount" />.</summary>
    public string Title { get; set; } = "";

    public string? Lyrics { get; set; }

    public Guid OwnerId { get; set; }

    public int PlayCount { get; set; }

    /// <inheritdoc />
    public int CommentCount { get; set; }

    public List<string> Tags { get; set; } = [];

    public List<string?>? Remarks { get; set; }

    public SongState State { get; set; }

    [Obsolete("Use `lyrics`.")]
    public string? Words { get; set; }

    [GraphQLIgnore]
    public string Secret { get; set; } = "";

    public string Hash { get; set; } = "";

    public Author? Owner { get; set; }
}

/// <summary>Who makes music.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name that is shown.</param>
public sealed record Author(int Id, string Name) : IFindable;

[UnionType("Findable")]
public interface IFindable;

/// <summary>How far a song is.</summary>
public enum SongState
{
    /// <summary>Nobody else sees it.</summary>
    PrivateDraft,

    Published,

    [GraphQLName("GONE")]
    Removed,
}

[ObjectType<Song>]
[IgnoreMembers(nameof(Song.Hash), nameof(Song.OwnerId))]
public static class SongType
{
    /// <summary>The author of the song.</summary>
    /// <param name="short">Whether a short form will do.</param>
    public static Task<Author> GetOwnerAsync(
        [Parent(nameof(Song.OwnerId))] Song song,
        AuthorLoader loader,
        CancellationToken cancellationToken,
        bool @short = false
    ) => Task.FromResult(new Author(1, $"{song.OwnerId:N}{loader.GetType().Name}{@short}{cancellationToken.CanBeCanceled}"));

    public static ValueTask<int?> GetRankAsync([Parent] Song song) => new(song.PlayCount);
}

[InterfaceType<ICommentable>]
public static class CommentableFields
{
    /// <summary>Whether there is any comment.</summary>
    public static bool HasComments([Parent(nameof(ICommentable.CommentCount))] ICommentable subject) => subject.CommentCount > 0;
}

public sealed class AuthorLoader : IDataLoader;

public sealed record SongFilter(string? Title, Optional<string?> Lyrics, IReadOnlyList<SongState>? States, int Limit = 10)
{
    /// <summary>The longest that is of interest.</summary>
    public int? MaxLength { get; init; } = 7;

    [ID<Song>]
    public IReadOnlyList<Guid>? Ids { get; init; }
}

[OneOf]
public sealed record SongKey([property: ID<Song>] Guid? Id, string? Slug);

public interface IClock
{
    int Now { get; }
}

[QueryType]
public static class MusicQueries
{
    /// <summary>Songs, as many as asked for.</summary>
    public static IEnumerable<Song> GetSongs(SongFilter? filter, IClock clock, int first = 5) =>
        Enumerable.Range(0, filter is null ? first : filter.Limit).Select(i => new Song { PlayCount = i + clock.Now, Title = filter?.Title ?? "none" });

    public static Song? GetSong([ID<Song>] Guid id) => new() { Id = id };

    public static Song? GetSongBy(SongKey key) => new() { Id = key.Id ?? Guid.Empty, Title = key.Slug ?? "" };

    public static Task<IFindable?> FindAsync(string text, SongState state = SongState.Published) =>
        Task.FromResult<IFindable?>(new Author(1, $"{text} {state}"));

    [GraphQLType("[Findable!]!")]
    public static object[] GetEverything() => [new Song(), new Author(1, "Ada")];

    public static Uri Home => new("https://example.org");
}
