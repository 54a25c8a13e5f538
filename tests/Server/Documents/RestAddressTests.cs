using System.Net.Http.Headers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The addresses of all read examples of both REST APIs, as they stand, have the status that they have there.</summary>
[Trait("Database", "Any")]
public sealed class RestAddressTests : IDisposable
{
    private const string User = "00000000-df85-4307-a069-68612c4471e1";
    private const string Pages = "per_page=20&page=1&pagination_type=page";
    private const string Genres = "%5B%22a03ed1ae-33ff-43d6-9968-c3beac81b364%22%2C%22a03ed1ae-3e40-486f-be84-bc2ca4e2b5d8%22%5D";

    /// <summary>The addresses in an empty database. An address without a method is read by GET.</summary>
    internal static IReadOnlyList<(string Address, int Status)> All { get; } =
    [
        ("auth/check/email?email=joe%40example.com", 200),
        ("users/me", 200),
        ($"users/{User}", 404),
        ($"users?filters[name]=Joe+Shmoe&filters[type]=author&filters[genres]={Genres}&filters[subscribed]=&{Pages}", 200),
        ($"POST users/me/blocked?{Pages}&sort[by]=created_at&sort[order]=asc", 200),
        ($"users/{User}/subscriptions?{Pages}&sort[by]=created_at&sort[order]=asc", 404),
        ($"users/{User}/subscribers?{Pages}&sort[by]=created_at&sort[order]=asc", 404),
        ($"posts?filters[author_id]={User}&filters[subscribed]=&{Pages}&sort[by]=created_at&sort[order]=asc", 200),
        ("posts/00000000-fdb0-43ce-b555-e0a26ed563ac", 404),
        ($"comments?filters[entity_type]=post&filters[entity_id]=00000000-53f7-4a5b-8c34-e171172c8ba8&{Pages}", 200),
        ("comments/00000000-4113-4f04-bf25-cbca8546be74", 404),
        ("albums?filters[name]=&filters[owner]=&per_page=5&page=64&cursor=repellendus&pagination_type=page&sort[by]=created_at&sort[order]=asc", 200),
        ("albums/00000000-b7fa-4324-b250-a3c6c78b65c4", 404),
        ("playlists/new", 200),
        ("playlists/popular", 200),
        ("playlists/recommended", 200),
        ("playlists/00000000-b7fa-4324-b250-a3c6c78b65c4", 404),
        ("playlists?filters[name]=", 200),
        (
            $"tracks?filters[title]=Rolling+in+the+Deep&filters[owner]=Joe+Shmoe&filters[owner_id]={User}&filters[genres]={Genres}"
                + $"&filters[subscribed]=&{Pages}",
            200
        ),
        ("tracks/00000000-a791-4783-9845-4b571a9e579f", 404),
        ("media-assets/my?filters[type]=image&per_page=100&page=1&pagination_type=page", 200),
        ($"media-assets?filters[type]=image&filters[is_public]=1&filters[owner_id]={User}&per_page=100&page=1&pagination_type=page", 200),
        ("media-assets/rem", 404),
        ("data/genres?filters[name]=Alternative&filters[is_public]=1&per_page=100&page=1&pagination_type=page", 200),
        ("data/genres/a03ed1ae-33ff-43d6-9968-c3beac81b364", 404),
        ("data/countries", 200),
        ("notifications", 200),
        ("settings", 200),
        ("health", 200),
        ("complaints/sint", 404),
        ($"complaints?filters[author_id]={User}&{Pages}", 200),
        ($"analytics/users/{User}", 404),
        ("analytics/playlists/00000000-b7fa-4324-b250-a3c6c78b65c4", 404),
        ("analytics/albums/00000000-b7fa-4324-b250-a3c6c78b65c4", 404),
        ("analytics/tracks/00000000-a791-4783-9845-4b571a9e579f", 404),
        ("analytics/posts/00000000-fdb0-43ce-b555-e0a26ed563ac", 404),
        ("complaints/types", 200),
        ("complaints/types/post/reasons", 200),
        ("contact/voluptatibus", 404),
        ($"contact?{Pages}", 200),
        ($"conversations?{Pages}", 200),
        ("conversations/search?term=word", 200),
        ("conversations/00000000-53f7-4a5b-8c34-e171172c8ba8", 404),
        ("conversations/00000000-53f7-4a5b-8c34-e171172c8ba8/settings", 404),
        ("conversations/00000000-53f7-4a5b-8c34-e171172c8ba8/search?term=word", 404),
        ("conversations/00000000-53f7-4a5b-8c34-e171172c8ba8/participants", 404),
        (
            $"events?filters[title]=party&filters[author_id]={User}&filters[is_available]=1&filters[participant][id]={User}&filters[participant][inclusive]="
                + $"&filters[subscribed_to_organiser]=&filters[date][from]=2025-12-08&filters[date][to]=2025-12-28&{Pages}",
            200
        ),
        ("events/00000000-fdb0-43ce-b555-e0a26ed563ac", 404),
        ($"events/subscribed/{User}?{Pages}", 404),
        ($"events/my?{Pages}", 200),
        ($"events/my/subscriptions?{Pages}", 200),
        ("POST search/expedita", 200),
        ("users/me/settings", 200),
        ("users/me/settings/profile", 200),
        ("users/me/settings/contact", 200),
        ("users/me/settings/system", 200),
        ("users/me/settings/notifications", 200),
        ("resources/actions", 200),
        ("resources/categories?includes=subcategories&libelle=music", 200),
        ("resources/countries", 200),
        ("resources/platforms?includes=countries,subcategories&page=1&per_page=10&direction=desc&search=steam", 200),
        ("resources/subcategories", 200),
        ("explore/focus?include=dates,sources,details", 200),
        ("explore/hypes?include=dates,sources,details", 200),
        ("explore/next-releases?include=dates,sources,details", 200),
        ("explore/spotlights?include=dates,sources,details", 200),
        ("explore/tops?subcategorie=game&include=dates,sources,details", 200),
        ("releases", 200),
        (
            "releases?search=love&category=music&subcategory=single&publisher=ada&followed=1&state=upcoming&promoted=0&country=FR&platform=1&action=buy"
                + "&from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z&sort[hypes]=desc&page=2&per_page=50&include=dates,sources,details",
            200
        ),
        ("releases?sort[soonest]=asc", 200),
        ("releases/123?include=dates,sources,details", 404),
        ("releases/123/comments?include=responses&page=1&per_page=10&direction=asc&search=x", 404),
        ("releases/123/dates?page=1&per_page=10&direction=asc", 404),
        ("releases/123/informations?include=matches,tracklists,recommendations,similars,details", 404),
        ("releases/123/publisher", 404),
        ("releases/123/share", 404),
        ("releases/123/sources", 404),
        ("dates/1000", 404),
        ("sources/1", 404),
        ("comments/7?include=responses", 404),
        ("responses/30", 404),
        ("publishers/example_user?includes=statistics,links", 404),
        ("publishers/example_user/community?page=1&per_page=20", 404),
        ("publishers/example_user/followers?page=1&per_page=20", 404),
        ("publishers/example_user/following?page=1&per_page=20", 404),
        ("publishers/example_user/hypes?page=1&per_page=20", 404),
        ("publishers/ada/hypes?page=1&per_page=20&order_by=soonest&direction=asc", 200),
        ("publishers/ada/hypes?order_by=created_at", 200),
        ("publishers/ada/planning?date=2026-01-01&period=month&subcategory=anime&include=dates", 200),
        ("publishers/ada/publications?order_by=soonest&include=dates,sources,details", 200),
        ("posts/1", 404),
        ("calendar?date=2026-01-18&period=month&subcategory=movie&page=1&per_page=10", 200),
        ("features", 200),
    ];

    private readonly LimitServer _server = new(LimitServer.ShippedDocuments);

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Addresses_OfAllReadExamples_HaveTheirStatus()
    {
        var (_, token) = await _server.AddUserAsync("ada", UserPlan.Professional, UserRole.Admin);

        (await DifferencesAsync(All, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_WithoutASignInOrPlan_AreRefused()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        (string, int)[] anonymous =
        [
            ("users/me", 401),
            ("notifications", 401),
            ("calendar", 401),
            ("conversations", 401),
            ("POST users/me/blocked", 401),
            ("playlists/recommended", 401),
            ("settings", 401),
            ("resources/countries", 200),
            ("explore/hypes", 200),
        ];
        (string, int)[] free =
        [
            ("resources/actions", 403),
            ("resources/subcategories", 403),
            ("features", 403),
            ("calendar", 403),
            ("publishers/ada/planning", 200), // One's own.
            ("health", 403),
            ("users/me", 200),
        ];

        (await DifferencesAsync(anonymous, token: null)).ShouldBeEmpty();
        (await DifferencesAsync(free, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_WithBadParameters_AreRefused()
    {
        var (_, token) = await _server.AddUserAsync("ada", UserPlan.Professional);
        (string, int)[] addresses =
        [
            ("releases/123?include=everything", 400),
            ("releases/123?expand=dates", 400),
            ("resources/platforms?per_page=51", 400),
            ("resources/platforms?page=0", 400),
            ("resources/platforms?direction=down", 400),
            ("resources/platforms?page=1001&per_page=10", 200),
            ("resources/platforms?page=1002&per_page=10", 400),
            ("resources/platforms?page=99999999&per_page=50", 400),
            ("resources/platforms?page=99999999999", 400),
            ("publishers/ada/hypes?order_by=title", 400),
            ("publishers/ada/planning?period=year", 400),
            ("publishers/ada/planning?date=tomorrow", 400),
            ("explore/tops", 400),
            ("posts?sort[by]=likes", 400),
            ("releases?sort[hypes]=most", 400),
            ("releases?sort=hypes", 400),
            ("releases?from=yesterday", 400),
            ("posts?filters[author_id]=nobody", 400),
            ("tracks?filters[genres]=rock", 400),
            ("complaints/types/nothing/reasons", 400),
            ("conversations/search", 400),
            ("releases/abc", 404),
            ("nothing", 404),
            ("DELETE releases/1", 405),
        ];

        (await DifferencesAsync(addresses, token)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(IEnumerable<(string Address, int Status)> addresses, string? token)
    {
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var differences = new List<string>();
        foreach (var (address, status) in addresses)
        {
            var space = address.IndexOf(' ', StringComparison.Ordinal);
            using var request = new HttpRequestMessage(
                space < 0 ? HttpMethod.Get : new HttpMethod(address[..space]),
                new Uri($"/rest/{address[(space + 1)..]}", UriKind.Relative)
            );
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            if ((int)response.StatusCode != status || (status == 200 && response.Headers.Contains("GraphQL-Errors")))
            {
                differences.Add($"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            }
        }
        return differences;
    }
}
