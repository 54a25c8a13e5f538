using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>Rows of all kinds that can be listed, with random texts, nulls, ties and relations. They are created once and stored in each database.</summary>
internal sealed partial class RandomRows
{
    private const int Count = 40;
    private static readonly DateTime s_begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Random _random;
    private readonly List<object> _rows = [];

    public RandomRows(Random random)
    {
        _random = random;
        Text = new(random);
        Moments = [.. Enumerable.Range(0, 12).Select(index => s_begin.AddDays(index).AddTicks(random.Next(1000) * 10))];
        Users = [.. Enumerable.Range(0, Count).Select(NewUser)];
        AddReference();
        AddMusic();
        AddReleases();
        AddEvents();
        AddTalk();
    }

    public RandomText Text { get; }

    public IReadOnlyList<DateTime> Moments { get; }

    public IReadOnlyList<User> Users { get; }

    /// <summary>The keys of the rows by the names of their types.</summary>
    public Dictionary<string, List<object>> Keys { get; } = [];

    /// <summary>Stores all rows, each time the same.</summary>
    public async Task SaveAsync(Gateway gateway)
    {
        foreach (var rows in _rows.GroupBy(static row => row.GetType()))
        {
            foreach (var some in rows.Chunk(200))
            {
                await gateway.SaveAsync(some);
            }
        }
    }

    private static Guid Key(int kind, int number) => new($"{kind:x8}-0000-7000-8000-{number:x12}");

    private bool Chance(int one) => _random.Next(one) == 0;

    private T OneOf<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private DateTime? Sometimes() => Chance(2) ? OneOf(Moments) : null;

    private T Add<T>(object? key, T row)
        where T : class
    {
        _rows.Add(row);
        if (key is not null)
        {
            (Keys.TryGetValue(typeof(T).Name, out var keys) ? keys : Keys[typeof(T).Name] = []).Add(key);
        }
        return row;
    }

    private User NewUser(int number)
    {
        var id = Key(1, number);
        return Add(
            id,
            new User
            {
                Id = id,
                Username = $"user_{number}",
                NormalizedUsername = $"user_{number}",
                Name = Text.Stored(255),
                Nickname = Chance(2) ? Text.Stored(255) : null,
                About = Chance(2) ? Text.Stored(5000) : null,
                Role = number == 0 ? UserRole.Admin : (UserRole)_random.Next(2),
                Plan = number == 1 ? UserPlan.Professional : (UserPlan)_random.Next(4),
                FollowerCount = _random.Next(4),
                FollowingCount = _random.Next(4),
                TrackCount = _random.Next(4),
                PublicationCount = _random.Next(4),
                BannedAt = number > 2 && Chance(10) ? OneOf(Moments) : null,
                DeletedAt = number > 2 && Chance(10) ? OneOf(Moments) : null,
                CreatedAt = OneOf(Moments),
            }
        );
    }

    private void AddReference()
    {
        for (var i = 0; i < 4; i++)
        {
            Add(null, new Category { Code = $"category{i}", Name = Text.Stored(255) });
            Add(null, new ReleaseAction { Code = $"action{i}", Name = Text.Stored(255) });
        }
        for (var i = 0; i < 6; i++)
        {
            Add(
                null,
                new Subcategory
                {
                    Code = $"subcategory{i}",
                    Name = Text.Stored(255),
                    CategoryCode = $"category{i % 4}",
                }
            );
        }
        for (var i = 1; i <= 12; i++)
        {
            Add(
                i,
                new Platform
                {
                    Id = i,
                    Code = $"platform{i}",
                    Name = Text.Stored(255),
                }
            );
        }
        for (var i = 1; i <= 12; i++)
        {
            Add(null, new PlatformSubcategory { PlatformId = i, SubcategoryCode = $"subcategory{i % 6}" });
            Add(null, new PlatformCountry { PlatformId = i, CountryCode = Chance(2) ? "FR" : "DE" });
        }
    }

    private void AddMusic()
    {
        for (var i = 0; i < 8; i++)
        {
            Add(
                Key(2, i),
                new Genre
                {
                    Id = Key(2, i),
                    Name = $"{Text.Stored(200)}{i}",
                    IsPublic = !Chance(4),
                    TrackCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                }
            );
        }
        for (var i = 0; i < Count; i++)
        {
            Add(
                Key(3, i),
                new Track
                {
                    Id = Key(3, i),
                    Title = Text.Stored(255),
                    OwnerId = OneOf(Users).Id,
                    LyricsContent = Chance(2) ? Text.Stored(5000) : null,
                    PlaybackCount = _random.Next(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }
            );
            Add(
                Key(4, i),
                new Album
                {
                    Id = Key(4, i),
                    Name = Text.Stored(255),
                    Description = Chance(2) ? Text.Stored(5000) : null,
                    OwnerId = OneOf(Users).Id,
                    IsPrivate = Chance(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }
            );
        }
        for (var i = 0; i < Count; i++)
        {
            Add(
                Key(9, i),
                new Playlist
                {
                    Id = Key(9, i),
                    Name = Text.Stored(255),
                    Description = Chance(2) ? Text.Stored(5000) : null,
                    OwnerId = OneOf(Users).Id,
                    IsPrivate = Chance(4),
                    TrackCount = _random.Next(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    ShareCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }
            );
            Add(
                null,
                new PlaylistTrack
                {
                    Id = Key(10, i),
                    PlaylistId = Key(9, _random.Next(i + 1)),
                    TrackId = Key(3, _random.Next(10)),
                    Position = i,
                    AddedAt = OneOf(Moments),
                }
            );
        }
        for (var i = 0; i < Count; i++)
        {
            Add(null, new TrackGenre { TrackId = Key(3, i), GenreId = Key(2, _random.Next(8)) });
            Add(
                null,
                new AlbumTrack
                {
                    AlbumId = Key(4, _random.Next(10)),
                    TrackId = Key(3, i),
                    Position = i,
                }
            );
        }
    }

    private void AddTalk()
    {
        for (var i = 0; i < 2 * Count; i++)
        {
            var parent = i >= Count ? Key(5, _random.Next(Count)) : (Guid?)null;
            var about = (i % Count) switch
            {
                < 15 => new SubjectKey(Track.KindName, Key(3, i % Count)),
                < 20 => new SubjectKey(Playlist.KindName, Key(9, i % Count)),
                _ => new SubjectKey(Album.KindName, Key(4, i % Count)),
            };
            Add(
                Key(5, i),
                new Comment
                {
                    Id = Key(5, i),
                    AuthorId = OneOf(Users).Id,
                    Content = Text.Stored(5000),
                    ParentId = parent,
                    IsPinned = Chance(5),
                    HiddenAt = Chance(8) ? OneOf(Moments) : null,
                    LikeCount = _random.Next(4),
                    ReplyCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }.About(about)
            );
        }
        for (var i = 0; i < Count; i++)
        {
            Add(
                Key(8, i),
                new Post
                {
                    Id = Key(8, i),
                    AuthorId = OneOf(Users).Id,
                    Content = Chance(5) ? null : Text.Stored(5000),
                    ViewCount = _random.Next(4),
                    LikeCount = _random.Next(4),
                    CommentCount = _random.Next(4),
                    ShareCount = _random.Next(4),
                    CreatedAt = OneOf(Moments),
                    UpdatedAt = Sometimes(),
                }.Sharing(
                    Chance(3) ? new SubjectKey(Track.KindName, Key(3, i))
                    : Chance(3) ? new SubjectKey(Post.KindName, Key(8, i / 2))
                    : null
                )
            );
        }
        for (var i = 0; i < 12; i++)
        {
            Add(
                Key(6, i),
                new Conversation
                {
                    Id = Key(6, i),
                    Kind = ConversationKind.Group,
                    Name = Chance(2) ? Text.Stored(255) : null,
                    MessageCount = _random.Next(4),
                    LastActivityAt = OneOf(Moments),
                    CreatedAt = OneOf(Moments),
                }
            );
            foreach (var member in Users.Take(2).Concat(Users.Skip(2).Where(_ => Chance(6))))
            {
                Add(
                    null,
                    new Participant
                    {
                        ConversationId = Key(6, i),
                        UserId = member.Id,
                        JoinedAt = OneOf(Moments),
                        LastReadAt = Sometimes(),
                    }
                );
            }
        }
        for (var i = 0; i < Count; i++)
        {
            Add(
                Key(7, i),
                new Notification
                {
                    Id = Key(7, i),
                    UserId = Users[i % 2].Id,
                    Kind = OneOf(Enum.GetValues<NotificationKind>()),
                    ActorId = Chance(4) ? null : OneOf(Users).Id,
                    ReadAt = Sometimes(),
                    CreatedAt = OneOf(Moments),
                }.About(new SubjectKey(Track.KindName, Key(3, i)))
            );
        }
        foreach (var follower in Users)
        {
            foreach (var followee in Users.Where(user => user != follower && Chance(8)))
            {
                Add(
                    null,
                    new Follow
                    {
                        FollowerId = follower.Id,
                        FolloweeId = followee.Id,
                        CreatedAt = OneOf(Moments),
                    }
                );
            }
        }
        Add(
            null,
            new Block
            {
                BlockerId = Users[1].Id,
                BlockedId = Users[5].Id,
                CreatedAt = Moments[0],
            }
        );
    }
}
