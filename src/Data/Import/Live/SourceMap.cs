using System.Text.Json;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>The addresses of an API: those to begin with, and those that follow from a response.</summary>
internal abstract class SourceMap
{
    /// <summary>Returns the addresses to begin with.</summary>
    /// <param name="today">The present day, from which the months of a calendar are counted.</param>
    public abstract IEnumerable<SourceAddress> Roots(DateOnly today);

    /// <summary>Returns the addresses that follow from a response, apart from its next page.</summary>
    public abstract IEnumerable<SourceAddress> FollowUps(string address, JsonElement root);

    /// <summary>Returns the map of an API.</summary>
    public static SourceMap Of(LiveSource source) => source.Api == SourceApi.Qplet ? new QpletMap(source.Secret is not null) : new QuodatMap(source.Username);

    /// <summary>Returns the address of the next page of a list, by page or by cursor, or null after the last page.</summary>
    public static string? NextPage(string address, JsonElement root)
    {
        var meta = root.Object("meta").GetValueOrDefault();
        if (root.Array("data") is not { } data || data.GetArrayLength() == 0)
        {
            return null;
        }
        if (meta.Text("next_cursor") is { } cursor)
        {
            return With(address, "cursor", cursor);
        }
        var pages = meta.Object("pagination") ?? meta;
        var (current, last) = (pages.Number("current_page"), pages.Number("total_pages") ?? pages.Number("last_page"));
        return current < last ? With(address, "page", FormattableString.Invariant($"{current + 1}")) : null;
    }

    /// <summary>Returns the items of a list, or the single object of a response.</summary>
    protected static IEnumerable<JsonElement> Items(JsonElement root) =>
        root.Array("data") is { } list ? [.. list.EnumerateArray()]
        : root.Object("data") is { } data ? [data]
        : [];

    private static string With(string address, string parameter, string value)
    {
        var parts = address.Split('?', 2);
        var query = parts.Length == 1 ? [] : parts[1].Split('&');
        var kept = query.Where(pair => pair.Split('=')[0] is not ("page" or "cursor"));
        return $"{parts[0]}?{string.Join('&', kept.Append($"{parameter}={Uri.EscapeDataString(value)}"))}";
    }
}
