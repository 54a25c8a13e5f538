using System.Text.Json;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>The addresses of Qplet. The lists contain most of what is stored; details are requested only where the list lacks them.</summary>
internal sealed class QpletMap(bool hasSecret) : SourceMap
{
    public override IEnumerable<SourceAddress> Roots(DateOnly today) =>
        [
            new("data/countries", 0),
            new("data/genres?per_page=100&pagination_type=page", 0),
            .. hasSecret ? [new SourceAddress("users/me", 0)] : (SourceAddress[])[],
            new("users?per_page=20&pagination_type=page", 1),
            new("tracks?per_page=20&pagination_type=page", 1),
            new("albums?per_page=20&pagination_type=page", 1),
            new("playlists?per_page=20&pagination_type=page", 1),
            new("media-assets?per_page=100&pagination_type=page", 2),
            new("posts?per_page=20&pagination_type=page", 2),
            new("events?per_page=20&pagination_type=page", 2),
            new("comments?per_page=20&pagination_type=page", 2),
            .. hasSecret
                ? [new SourceAddress("conversations?per_page=20", 2), new SourceAddress("complaints?per_page=20&pagination_type=page", 2)]
                : (SourceAddress[])[],
        ];

    public override IEnumerable<SourceAddress> FollowUps(string address, JsonElement root)
    {
        var list = address.Split('?')[0];
        foreach (var item in Items(root))
        {
            if (item.Uuid("id") is not { } id)
            {
                continue;
            }
            switch (list)
            {
                case "users":
                    yield return new($"users/{id}/subscriptions?per_page=20&pagination_type=page", 4);
                    yield return new($"analytics/users/{id}", 4);
                    break;
                case "tracks" when !item.Has("lyrics"):
                    yield return new($"tracks/{id}", 3);
                    break;
                case "albums" when item.Array("tracks") is null:
                    yield return new($"albums/{id}", 3);
                    break;
                case "playlists" when item.Array("tracks") is null:
                    yield return new($"playlists/{id}", 3);
                    break;
                case "conversations":
                    yield return new($"conversations/{id}", 3);
                    break;
                default:
                    break;
            }
        }
    }
}
