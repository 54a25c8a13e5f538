namespace Qplet.GraphQL.Server.Documents;

/// <summary>A read example of one of the REST APIs with a saved answer.</summary>
/// <param name="Kind">The kind of its objects, as <see cref="RestFacts" /> calls it.</param>
/// <param name="Answer">The file of the saved answer.</param>
/// <param name="Address">The address as the documentation has it, below the path of the version.</param>
/// <param name="Path">The path of the facts in the answer here. Empty for the whole answer.</param>
/// <param name="ImportPath">The path to import the saved answer under, which names what its address says. Null for its own.</param>
/// <param name="Others">The saved answers that must be imported before.</param>
internal sealed record RestExample(string Kind, string Answer, string Address, string Path = "", string? ImportPath = null, params string[] Others)
{
    private const string User = "00000000-df85-4307-a069-68612c4471e1";
    private const string Conversation = "00000000-53f7-4a5b-8c34-e171172c8ba8";
    private const string Playlist = "00000000-b7fa-4324-b250-a3c6c78b65c4";
    private const string Track = "00000000-a791-4783-9845-4b571a9e579f";
    private const string Post = "00000000-fdb0-43ce-b555-e0a26ed563ac";
    private const string Genre = "a03ed1ae-33ff-43d6-9968-c3beac81b364";
    private const string Release = "quodat/014-get-releases_release.json";

    private static readonly DateTimeOffset s_dayBefore = new(2024, 1, 19, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The time of the request. Null for the present.</summary>
    public DateTimeOffset? Time { get; private init; }

    /// <summary>The examples.</summary>
    public static IReadOnlyList<RestExample> All { get; } =
    [
        new("action", "quodat/004-get-resources_actions.json", "resources/actions"),
        new("category", "quodat/005-get-resources_categories.json", "resources/categories?includes=subcategories"),
        new("country", "quodat/006-get-resources_countries.json", "resources/countries"),
        new("platform", "quodat/007-get-resources_platforms.json", "resources/platforms?includes=countries,subcategories&per_page=50", "data"),
        new("subcategory", "quodat/008-get-resources_subcategories.json", "resources/subcategories"),
        new("release", "quodat/009-get-explore_focus.json", "explore/focus?include=dates", "focus.data"),
        new("release", "quodat/010-get-explore_hypes.json", "explore/hypes?include=dates", "hypes.data") { Time = s_dayBefore },
        new("release", "quodat/011-get-explore_next-releases.json", "explore/next-releases?include=dates", "next_releases.data") { Time = s_dayBefore },
        new("release", "quodat/012-get-explore_spotlights.json", "explore/spotlights?include=dates", "spotlights.data"),
        new("release", Release, "releases/1?include=dates,sources,details"),
        new("comment", "quodat/015-get-releases_release_comments.json", "releases/123/comments?include=responses", "comments.data"),
        new("date", "quodat/016-get-releases_release_dates.json", "releases/77/dates", "data", "releases/77/dates.json"),
        new("publisher", "quodat/018-get-releases_release_publisher.json", "releases/1/publisher", "publisher", null, Release),
        new("share", "quodat/019-get-releases_release_share.json", "releases/1/share", "share", null, Release),
        new("source", "quodat/020-get-releases_release_sources.json", "releases/77/sources", "data", "releases/77/sources.json"),
        new("date", "quodat/027-get-dates_date.json", "dates/1000", ImportPath: "releases/77/dates.json"),
        new("source", "quodat/031-get-sources_source.json", "sources/1", ImportPath: "releases/77/sources.json"),
        new("comment", "quodat/035-get-comments_comment.json", "comments/7?include=responses"),
        new("response", "quodat/041-get-responses_response.json", "responses/30", "", null, "quodat/035-get-comments_comment.json"),
        new("publisher", "quodat/047-get-publishers_username.json", "publishers/quodat?includes=statistics,links"),
        new(
            "publisher",
            "quodat/049-get-publishers_username_followers.json",
            "publishers/somebody/followers",
            "followers.data",
            "publishers/somebody/followers.json"
        ),
        new(
            "publisher",
            "quodat/050-get-publishers_username_following.json",
            "publishers/somebody/following",
            "following.data",
            "publishers/somebody/following.json"
        ),
        new(
            "release",
            "quodat/051-get-publishers_username_hypes.json",
            "publishers/somebody/hypes?page=1&per_page=20&include=dates",
            "hypes.data",
            "publishers/somebody/hypes.json"
        ),
        // The planning of the example has a release without dates. It is found among the publications.
        new("release", "quodat/052-get-publishers_username_planning.json", "publishers/quodat/publications?include=dates", "publications.data"),
        new("post", "quodat/056-get-posts_post.json", "posts/1", ImportPath: "publishers/somebody/community.json"),
        new("feature", "quodat/063-get-features.json", "features", "data.0"),
        new("user", "qplet/007-get-users_me.json", "users/me"),
        new("user", "qplet/008-get-users_ID.json", $"users/{User}"),
        new("post", "qplet/023-get-posts_ID.json", $"posts/{Post}"),
        new("commentOnPost", "qplet/028-get-comments_ID.json", "comments/00000000-4113-4f04-bf25-cbca8546be74"),
        new("playlist", "qplet/037-get-playlists_ID.json", $"playlists/{Playlist}"),
        new("playlist", "qplet/041-get-playlists.json", "playlists?filters[name]=", "data"),
        new("track", "qplet/048-get-tracks_ID.json", $"tracks/{Track}"),
        new(
            "genre",
            "qplet/056-get-data_genres.json",
            "data/genres?filters[name]=Alternative&filters[is_public]=1&per_page=100&page=1&pagination_type=page",
            "data"
        ),
        new("genre", "qplet/057-get-data_genres_ID.json", $"data/genres/{Genre}"),
        new("country", "qplet/058-get-data_countries.json", "data/countries"),
        new("userNumbers", "qplet/078-get-analytics_users_ID.json", $"analytics/users/{User}", "", $"analytics/users/{User}.json"),
        new("albumNumbers", "qplet/080-get-analytics_albums_ID.json", $"analytics/albums/{Playlist}", "", null, "qplet/030-patch-albums_ID.json"),
        new("trackNumbers", "qplet/081-get-analytics_tracks_ID.json", $"analytics/tracks/{User}", "", $"analytics/tracks/{User}.json"),
        new("postNumbers", "qplet/082-get-analytics_posts_ID.json", $"analytics/posts/{User}", "", $"analytics/posts/{User}.json"),
        new("conversation", "qplet/091-get-conversations.json", "conversations?per_page=20&page=1&pagination_type=page", "conversations.data"),
        new("conversation", "qplet/093-get-conversations_ID.json", $"conversations/{Conversation}"),
        new(
            "participant",
            "qplet/102-get-conversations_ID_participants.json",
            $"conversations/{Conversation}/participants",
            "participants.data",
            null,
            "qplet/093-get-conversations_ID.json"
        ),
        new("conversation", "qplet/097-get-conversations_ID_settings.json", $"conversations/{Conversation}/settings"),
        new("event", "qplet/109-get-events_ID.json", "events/00000000-fdb0-43ce-b555-e0a26ed563ac"),
        new("event", "qplet/116-get-events_my_subscriptions.json", "events/my/subscriptions?per_page=20&page=1&pagination_type=page", "attendedEvents.data"),
        new("user", "qplet/122-get-users_me_settings_profile.json", "users/me/settings/profile"),
    ];

    /// <inheritdoc />
    public override string ToString() => Address;
}
