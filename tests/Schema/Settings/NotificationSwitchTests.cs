using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Each cause of a notification obeys its own switch, and no other.</summary>
public sealed class NotificationSwitchTests : CatalogueTests
{
    private const string Update = "mutation ($input: UpdateNotificationSettingsInput!) { updateNotificationSettings(input: $input) { errors { __typename } } }";
    private const string Like = "mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: LIKE }) { errors { __typename } } }";
    private const string Comment = "mutation ($id: ID!) { createComment(input: { subjectId: $id, content: \"Nice\" }) { errors { __typename } } }";
    private const string Follow = "mutation ($id: ID!) { followUser(input: { userId: $id }) { errors { __typename } } }";

    private static readonly Dictionary<string, string[]> s_switches = new(StringComparer.Ordinal)
    {
        ["profile"] = ["view", "following", "followers"],
        ["event"] = ["new", "like", "view", "attendance", "comment", "updated"],
        ["post"] = ["new", "like", "share", "comment"],
        ["track"] = ["new", "like", "comment"],
        ["album"] = ["new", "like", "comment"],
        ["message"] = ["new"],
        ["release"] = ["new", "date", "reminder", "contribution"],
    };

    /// <summary>The switches and the causes that obey them. `ada` receives the notification, `bob` is the actor, whom she follows.</summary>
    private static readonly Dictionary<string, Func<NotificationSwitchTests, User, User, Task>> s_causes = new(StringComparer.Ordinal)
    {
        ["profile.followers"] = static (test, ada, bob) => test.DoAsync(Follow, bob, ada),
        ["track.like"] = static async (test, ada, bob) => await test.DoAsync(Like, bob, await test.AddTrackAsync(ada, "Song")),
        ["track.comment"] = static async (test, ada, bob) => await test.DoAsync(Comment, bob, await test.AddTrackAsync(ada, "Song")),
        ["track.new"] = static async (test, _, bob) =>
            await test.DoAsync(
                "mutation ($id: ID!) { createTrack(input: { title: \"New\", audioId: $id }) { errors { __typename } } }",
                bob,
                await test.AddFileAsync(bob, MediaKind.Audio)
            ),
        ["album.like"] = static async (test, ada, bob) => await test.DoAsync(Like, bob, await test.AddAlbumAsync(ada, "Album")),
        ["album.comment"] = static async (test, ada, bob) => await test.DoAsync(Comment, bob, await test.AddAlbumAsync(ada, "Album")),
        ["post.new"] = static (test, _, bob) => test.DoAsync("mutation { createPost(input: { content: \"New\" }) { errors { __typename } } }", bob, null),
        ["release.date"] = static async (test, ada, bob) =>
        {
            await test.AddOnceAsync();
            var release = await test.AddReleaseAsync(bob, "Game", null, DateOn(new DateTime(2027, 1, 1), "FR"));
            await test.DoAsync("mutation ($id: ID!) { addReaction(input: { subjectId: $id, kind: HYPE }) { errors { __typename } } }", ada, release);
            await using var db = test.Gateway.Open();
            var date = await db.ReleaseDates.SingleAsync(d => d.ReleaseId == release.Id, Cancellation);
            await test.DoAsync(
                "mutation ($id: ID!) { updateReleaseDate(input: { releaseDateId: $id, startDate: \"2027-02-02\" }) { errors { __typename } } }",
                bob,
                date
            );
        },
        ["release.contribution"] = static async (test, ada, bob) =>
        {
            await test.AddOnceAsync();
            await test.DoAsync(
                "mutation ($id: ID!) { updateRelease(input: { releaseId: $id, title: \"New\" }) { errors { __typename } } }",
                bob,
                await test.AddReleaseAsync(ada, "Game", r => r.ContributionAuthorization = ContributionAuthorization.AllowedNeedsOwnerApproval)
            );
        },
        ["message.new"] = static (test, ada, bob) =>
            test.DoAsync("mutation ($id: ID!) { sendMessage(input: { to: { userId: $id }, content: \"Hi\" }) { errors { __typename } } }", bob, ada),
    };

    public static TheoryData<string> Causes => [.. s_causes.Keys];

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task N1_CauseWithItsSwitch_NotifiesOnlyWhileItIsOn(string name)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob", UserRole.Author));
        await Gateway.SaveAsync(
            new Follow
            {
                FollowerId = ada.Id,
                FolloweeId = bob.Id,
                CreatedAt = NextMoment(),
            }
        );

        await SetAsync(ada, one => one != name);
        await s_causes[name](this, ada, bob);
        (await CountAsync(ada)).ShouldBe(0);

        if (name == "profile.followers")
        {
            await using var db = Gateway.Open();
            await db.Follows.Where(f => f.FollowerId == bob.Id).ExecuteDeleteAsync(Cancellation);
        }
        await SetAsync(ada, one => one == name);
        await s_causes[name](this, ada, bob);
        (await CountAsync(ada)).ShouldBe(1);
    }

    /// <summary>Stores the reference data if it is not there.</summary>
    private async Task AddOnceAsync()
    {
        await using var db = Gateway.Open();
        if (!await db.Subcategories.AnyAsync(Cancellation))
        {
            await AddReferenceAsync();
        }
    }

    private async Task SetAsync(User user, Func<string, bool> isOn)
    {
        var input = s_switches.ToDictionary(
            static group => group.Key,
            group => group.Value.ToDictionary(static name => name, name => isOn($"{group.Key}.{name}"), StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        (await Gateway.AskAsync(Update, user, new { input })).WithoutErrors().Text("updateNotificationSettings.errors").ShouldBeNull();
    }

    private async Task DoAsync(string mutation, User user, object? subject) =>
        (await Gateway.AskAsync(mutation, user, subject is null ? null : new { id = IdOf(subject) })).WithoutErrors();

    private async Task<int> CountAsync(User user)
    {
        await using var db = Gateway.Open();
        return await db.Notifications.CountAsync(n => n.UserId == user.Id, Cancellation);
    }
}
