using System.Globalization;
using Bogus;
using Qplet.GraphQL.Data.ApiKeys;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates users with their images, settings and links, and the follows between them.</summary>
internal sealed class SamplePeople(SampleWorld world)
{
    /// <summary>The last words of the names of publishers, by category.</summary>
    private static readonly string[][] s_publisherKinds =
    [
        ["Games", "Interactive", "Game Studios"],
        ["Pictures", "Films", "Animation"],
        ["Press", "Editions", "Comics"],
        ["Records", "Recordings", "Concerts"],
    ];

    private static readonly string[] s_countries = ["FR", "DE", "US", "GB", "JP", "BR", "SE", "NL", "RU", "ES", "IT", "PL", "CA", "KR"];

    private static readonly string[] s_apiKeyNames = ["Website", "Home server", "Release calendar", "Discord bot", "Statistics"];

    private static readonly UserPlan[] s_plans =
    [
        UserPlan.Free,
        UserPlan.Free,
        UserPlan.Free,
        UserPlan.Free,
        UserPlan.Free,
        UserPlan.Free,
        UserPlan.Verified,
        UserPlan.Verified,
        UserPlan.Premium,
        UserPlan.Professional,
    ];

    private readonly Faker _faker = new("en") { Random = new Randomizer(20_261_122) };
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _notified;

    /// <summary>Returns the users in order of their numbers. Call it once.</summary>
    public IEnumerable<User> Users() => Enumerable.Range(0, world.Scale.Users).Select(User);

    /// <summary>Returns the avatar of a user, or null for every fourth user.</summary>
    public MediaAsset? Avatar(int user)
    {
        if (user % 4 == 3)
        {
            return null;
        }
        var moment = world.UserMoment(user).AddMinutes(5);
        var file = IsPublisher(user) ? SampleMedia.Cover(user) : SampleMedia.Portrait(user);
        return file.Asset(SampleWorld.Key(SampleKind.Avatar, user, moment), world.UserKey(user), MediaKind.Image, "portrait", moment);
    }

    /// <summary>Returns the private contact data of every third user.</summary>
    public IEnumerable<UserContact> Contacts()
    {
        for (var user = 2; user < world.Scale.Users; user += 3)
        {
            yield return new UserContact
            {
                UserId = world.UserKey(user),
                Phone = _faker.Phone.PhoneNumber("+## ### ######"),
                CountryCode = s_countries[user % s_countries.Length],
                City = _faker.Address.City(),
                PostalCode = _faker.Address.ZipCode("#####"),
                Address = _faker.Address.StreetAddress(),
            };
        }
    }

    public IEnumerable<UserSettings> Settings()
    {
        for (var user = 0; user < world.Scale.Users; user += 2)
        {
            yield return new UserSettings
            {
                UserId = world.UserKey(user),
                Language = (Language)(user % 5),
                FirstScreen = (FirstScreen)(user / 2 % 5),
                Sound = user % 3 != 0,
                NotifyTrackNew = user % 7 != 0,
            };
        }
    }

    /// <summary>Returns the API keys of every tenth user, and of those with known names. Nobody has their secrets: their hashes are random digits.</summary>
    public IEnumerable<ApiKey> ApiKeys()
    {
        for (var user = 0; user < world.Scale.Users; user += user < 3 ? 1 : 10)
        {
            var random = new SampleRandom(SampleKind.ApiKey, user);
            var moment = world.Today.AddDays(-random.Next(20, 200)).AddSeconds(random.Next(86_400));
            yield return new ApiKey
            {
                Id = SampleWorld.Key(SampleKind.ApiKey, user, moment),
                UserId = world.UserKey(user),
                Name = random.Pick(s_apiKeyNames),
                Prefix = string.Create(CultureInfo.InvariantCulture, $"qplet_{random.NextBits() & 0xFF_FFFF_FFFF:x10}"),
                SecretHash = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}{random.NextBits():x16}"
                ),
                CreatedAt = moment,
                LastUsedAt = random.Chance(80) ? world.Today.AddMinutes(-random.Next(1, 20_000)) : null,
            };
        }
    }

    public IEnumerable<SocialLink> SocialLinks()
    {
        for (var user = 1; user < world.Scale.Users; user += 2)
        {
            var key = world.UserKey(user);
            var handle = string.Create(CultureInfo.InvariantCulture, $"qplet{user}");
            yield return new SocialLink
            {
                UserId = key,
                Position = 0,
                Network = "soundcloud",
                Url = $"https://soundcloud.com/{handle}",
            };
            if (user % 3 == 0)
            {
                yield return new SocialLink
                {
                    UserId = key,
                    Position = 1,
                    Network = "x",
                    Url = $"https://x.com/{handle}",
                };
            }
        }
    }

    public IEnumerable<Follow> Follows()
    {
        var followees = new HashSet<int>();
        for (var user = 0; user < world.Scale.Users; user++)
        {
            var random = new SampleRandom(SampleKind.Follow, user);
            followees.Clear();
            for (var left = random.Next(5, 36); left > 0; left--)
            {
                var followee = (int)(world.Scale.Users * Math.Pow(random.NextDouble(), 1.6));
                if (followee == user || !followees.Add(followee))
                {
                    continue;
                }
                var since = Later(world.UserMoment(user), world.UserMoment(followee));
                yield return new Follow
                {
                    FollowerId = world.UserKey(user),
                    FolloweeId = world.UserKey(followee),
                    CreatedAt = since.AddSeconds((long)((world.Today - since).TotalSeconds * Math.Sqrt(random.NextDouble()))),
                };
            }
        }
    }

    /// <summary>Returns the notification of a recent follow, or null for older ones.</summary>
    public Notification? Notification(Follow follow)
    {
        if (follow.CreatedAt < world.Today.AddDays(-60))
        {
            return null;
        }
        var id = SampleWorld.Key(SampleKind.Follow, _notified++, follow.CreatedAt);
        var isRead = follow.CreatedAt < world.Today.AddDays(-7);
        return new Notification
        {
            Id = id,
            GroupId = id,
            IsLatest = isRead,
            UserId = follow.FolloweeId,
            Kind = NotificationKind.Followed,
            ActorId = follow.FollowerId,
            SubjectKind = Data.Users.User.KindName,
            SubjectId = follow.FolloweeId,
            ReadAt = isRead ? follow.CreatedAt.AddHours(5) : null,
            CreatedAt = follow.CreatedAt,
        };
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static bool IsPublisher(int user) => user % 5 == 3;

    private User User(int number)
    {
        var random = new SampleRandom(SampleKind.User, number);
        random.NextBits();
        var moment = world.UserMoment(number);
        var female = random.Chance(50);
        var isPublisher = IsPublisher(number);
        var name = number switch
        {
            0 => "Alma Keller",
            1 => "Noah Lindqvist",
            2 => "Mia Fontaine",
            _ when isPublisher => $"{SampleWords.Title(random, SampleWords.Nouns)} {random.Pick(s_publisherKinds[number / 5 % SampleReleaseKind.Categories])}",
            _ => $"{_faker.Name.FirstName(female ? Bogus.DataSets.Name.Gender.Female : Bogus.DataSets.Name.Gender.Male)} {_faker.Name.LastName()}",
        };
        var username = number switch
        {
            0 => "admin",
            1 => "author",
            2 => "fan",
            _ => Username(name),
        };
        _taken.Add(username);
        var email = $"{username}@qplet.example";
        var plan = number switch
        {
            0 => UserPlan.Professional,
            1 => UserPlan.Premium,
            2 => UserPlan.Verified,
            _ => random.Pick(s_plans),
        };
        return new User
        {
            Id = world.UserKey(number),
            Username = username,
            NormalizedUsername = username,
            Name = name,
            Email = email,
            NormalizedEmail = email,
            PasswordHash = SampleAccounts.PasswordHash,
            Role = number switch
            {
                0 => UserRole.Admin,
                _ when number % 5 is 1 or 3 or 4 => UserRole.Author,
                _ => UserRole.Fan,
            },
            Plan = plan,
            Nickname = random.Chance(30) ? SampleWords.Title(random, SampleWords.Nouns) : null,
            Gender =
                isPublisher || random.Chance(30) ? null
                : female ? Gender.Female
                : Gender.Male,
            Birthdate = isPublisher ? null : new DateOnly(1960, 1, 1).AddDays(random.Next(17_000)),
            About = random.Chance(70) ? SampleWords.About(random, isPublisher) : null,
            Website = random.Chance(40) ? $"https://{username.Replace('.', '-')}.example" : null,
            PublicContact = isPublisher ? $"press@{username.Replace('.', '-')}.example" : null,
            CreatedAt = moment,
            PlanEndsAt = number > 2 && plan != UserPlan.Free && random.Chance(30) ? world.Today.AddDays(random.Next(30, 365)) : null,
        };
    }

    private string Username(string name)
    {
        var handle = string.Concat(
            name.ToLowerInvariant()
                .Select(c =>
                    char.IsAsciiLetterOrDigit(c) ? c
                    : c == ' ' ? '.'
                    : '\0'
                )
                .Where(c => c != '\0')
        );
        var unique = handle;
        for (var i = 2; _taken.Contains(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{handle}{i}");
        }
        return unique;
    }
}
