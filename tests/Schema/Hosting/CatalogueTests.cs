using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>A test with tracks, albums, playlists, releases and comments of its own.</summary>
public abstract class CatalogueTests : SchemaTests
{
    /// <summary>The selection of what a mutation refused.</summary>
    protected const string Errors =
        "errors { __typename ... on Error { message } ... on ValidationError { path } ... on NotFoundError { resourceId } ... "
        + "on PlanRequiredError { feature requiredPlan requiredPlans currentPlan upgradeUrl } ... on LimitExceededError { "
        + "limit period currentCount retryIn upgradeUrl } }";

    private int _rows;

    /// <summary>Each row is a second newer than the one before.</summary>
    protected DateTime NextMoment() => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_rows++);

    protected async Task<Track> AddTrackAsync(User owner, string title, Action<Track>? change = null)
    {
        var track = new Track
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Title = title,
            OwnerId = owner.Id,
            CreatedAt = NextMoment(),
        };
        change?.Invoke(track);
        await Gateway.SaveAsync(track);
        return track;
    }

    protected async Task<Album> AddAlbumAsync(User owner, string name, bool isPrivate = false, params Track[] tracks)
    {
        var album = new Album
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Name = name,
            OwnerId = owner.Id,
            IsPrivate = isPrivate,
            TrackCount = tracks.Length,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            album,
            .. tracks.Select(
                (track, position) =>
                    new AlbumTrack
                    {
                        AlbumId = album.Id,
                        TrackId = track.Id,
                        Position = position,
                    }
            ),
        ]);
        return album;
    }

    protected async Task<Playlist> AddPlaylistAsync(User owner, string name, bool isPrivate = false, params Track[] tracks)
    {
        var playlist = new Playlist
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Name = name,
            OwnerId = owner.Id,
            IsPrivate = isPrivate,
            TrackCount = tracks.Length,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([
            playlist,
            .. tracks.Select(
                (track, index) =>
                    new PlaylistTrack
                    {
                        Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                        PlaylistId = playlist.Id,
                        TrackId = track.Id,
                        Position = EntryOrder.PositionAt(index),
                        AddedAt = NextMoment(),
                    }
            ),
        ]);
        return playlist;
    }

    /// <summary>Stores an event that takes place in a month.</summary>
    protected async Task<Event> AddEventAsync(User author, string title, Action<Event>? change = null)
    {
        var planned = new Event
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            AuthorId = author.Id,
            Title = title,
            Date = DateOnly.FromDateTime(Gateway.Time.GetUtcNow().UtcDateTime).AddDays(30),
            CreatedAt = NextMoment(),
        };
        change?.Invoke(planned);
        planned.Schedule();
        await Gateway.SaveAsync(planned);
        return planned;
    }

    protected async Task<Genre> AddGenreAsync(string name, bool isPublic = true, params Track[] tracks)
    {
        var genre = new Genre
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            Name = name,
            IsPublic = isPublic,
            TrackCount = tracks.Length,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync([genre, .. tracks.Select(track => new TrackGenre { TrackId = track.Id, GenreId = genre.Id })]);
        return genre;
    }

    protected async Task<MediaAsset> AddFileAsync(User owner, MediaKind kind, bool isPublic = true)
    {
        var file = new MediaAsset
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            OwnerId = owner.Id,
            Kind = kind,
            FileName = "file",
            Extension = "bin",
            IsPublic = isPublic,
            CreatedAt = NextMoment(),
        };
        await Gateway.SaveAsync(file);
        return file;
    }

    /// <summary>Stores a post as it is, without counting it.</summary>
    protected async Task<Post> AddPostAsync(User author, string? content, object? shared = null, Action<Post>? change = null)
    {
        var post = new Post
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            AuthorId = author.Id,
            Content = content,
            CreatedAt = NextMoment(),
        }.Sharing(shared is null ? null : KeyOf(shared));
        change?.Invoke(post);
        await Gateway.SaveAsync(post);
        return post;
    }

    /// <summary>The key by which comments, reactions and notifications refer to an object.</summary>
    protected SubjectKey KeyOf(object subject)
    {
        using var db = Gateway.Open();
        return db.SubjectKinds().Find(subject.GetType())!.KeyOf(subject);
    }

    /// <summary>A user as the caller of a writer.</summary>
    protected static Viewer ViewerOf(User user) =>
        new()
        {
            Id = user.Id,
            Role = user.Role,
            Plan = user.Plan,
        };

    /// <summary>Stores a comment as it is, without counting it.</summary>
    protected async Task<Comment> AddCommentAsync(User author, object about, string content, Action<Comment>? change = null)
    {
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
            AuthorId = author.Id,
            Content = content,
            ParentId = (about as Comment)?.ParentId ?? (about as Comment)?.Id,
            CreatedAt = NextMoment(),
        }.About(about is Comment parent ? parent.Subject() : KeyOf(about));
        change?.Invoke(comment);
        await Gateway.SaveAsync(comment);
        return comment;
    }

    /// <summary>
    /// Stores the subcategories <c>game</c> and <c>manga</c>, the platforms 1 Steam (games) and 2 Shonen (manga), and the actions <c>buy</c> and <c>read</c>.
    /// </summary>
    protected Task AddReferenceAsync() =>
        Gateway.SaveAsync(
            new Category { Code = "games", Name = "Games" },
            new Category { Code = "books", Name = "Books" },
            new Subcategory
            {
                Code = "game",
                Name = "Game",
                CategoryCode = "games",
            },
            new Subcategory
            {
                Code = "manga",
                Name = "Manga",
                CategoryCode = "books",
            },
            new Platform
            {
                Id = 1,
                Code = "steam",
                Name = "Steam",
            },
            new Platform
            {
                Id = 2,
                Code = "shonen",
                Name = "Shonen",
            },
            new PlatformSubcategory { PlatformId = 1, SubcategoryCode = "game" },
            new PlatformSubcategory { PlatformId = 2, SubcategoryCode = "manga" },
            new PlatformCountry { PlatformId = 1, CountryCode = "US" },
            new PlatformCountry { PlatformId = 1, CountryCode = "FR" },
            new ReleaseAction { Code = "buy", Name = "Buy" },
            new ReleaseAction { Code = "read", Name = "Read" }
        );

    /// <summary>Stores a release of the subcategory <c>game</c> with dates.</summary>
    protected async Task<Release> AddReleaseAsync(User publisher, string title, Action<Release>? change = null, params ReleaseDate[] dates)
    {
        var release = new Release
        {
            Title = title,
            Description = "About it.",
            SubcategoryCode = "game",
            PublisherId = publisher.Id,
            PublishedAt = NextMoment(),
        };
        change?.Invoke(release);
        await Gateway.SaveAsync(release);
        foreach (var date in dates)
        {
            date.ReleaseId = release.Id;
        }
        await Gateway.SaveAsync([.. dates]);
        await using var db = Gateway.Open();
        await db.RefreshScheduleAsync(release.Id, Gateway.Time.UtcMoment(), Cancellation);
        return release;
    }

    protected static ReleaseDate DateOn(DateTime day, string? country = null, int? platform = null)
    {
        var (start, end) = DatePrecision.Day.Period(DateTime.SpecifyKind(day, DateTimeKind.Utc));
        return new ReleaseDate
        {
            Precision = DatePrecision.Day,
            Start = start,
            End = end,
            CountryCode = country,
            PlatformId = platform,
        };
    }

    protected Task BlockAsync(User blocker, User blocked) =>
        Gateway.SaveAsync(
            new Block
            {
                BlockerId = blocker.Id,
                BlockedId = blocked.Id,
                CreatedAt = NextMoment(),
            }
        );

    protected Task FollowAsync(User follower, User followee) =>
        Gateway.SaveAsync(
            new Follow
            {
                FollowerId = follower.Id,
                FolloweeId = followee.Id,
                CreatedAt = NextMoment(),
            }
        );

    /// <summary>The texts at one member of the nodes of a list.</summary>
    protected static string[] Texts(Answer answer, string list, string member) =>
        [.. answer.At(list).EnumerateArray().Select(node => node.GetProperty(member).ToString())];

    /// <summary>The fields that validation errors name, in order.</summary>
    protected static string[] Fields(Answer answer, string mutation)
    {
        answer.DomainErrors(mutation).ShouldAllBe(static name => name == "ValidationError", answer.ToString());
        return [.. answer.At($"{mutation}.errors").EnumerateArray().Select(static error => Answer.Joined(error.GetProperty("path")))];
    }

    protected static string TextOf(int length) => new('x', length);
}
