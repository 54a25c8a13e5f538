using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Stores the filters of calendar feeds and reads them again.</summary>
public sealed class CalendarFeedFilters(IServiceProvider services)
{
    private readonly ListOptions _options = services.GetService<ListOptions>() ?? new();

    /// <summary>
    /// The members whose values change without an entry in the event log about the release, or with the time. A feed that filters by one of them may be up to
    /// an hour late.
    /// </summary>
    private static readonly string[] s_unrecorded =
    [
        "state",
        "publisher",
        "album",
        "likeCount",
        "hypeCount",
        "commentCount",
        "shareCount",
        "calendarCount",
        "isPromoted",
        "isInFocus",
        "isInSpotlight",
        "viewerReactions",
    ];

    /// <summary>Checks the filter of a caller and returns it as JSON.</summary>
    /// <exception cref="ValidationException">The filter exceeds a limit or is not valid.</exception>
    /// <exception cref="GraphQLException">The caller may not filter in this way (AUTH_NOT_AUTHORIZED).</exception>
    public string Store(FilterNode filter, ClaimsPrincipal user)
    {
        try
        {
            filter.For(_options, new FilterContext(user, services));
        }
        catch (GraphQLException exception) when (exception.Errors is [{ Code: { } code } error, ..] && !code.StartsWith("AUTH_", StringComparison.Ordinal))
        {
            throw new ValidationException("input.where", code, error.Message);
        }
        var json = filter.ToJson();
        return json.Length <= TextLimits.CalendarFilter ? json : throw DomainErrors.TooLong("input.where", TextLimits.CalendarFilter, json.Length);
    }

    /// <summary>Returns a stored filter for a caller, or null if the caller may no longer filter in this way, or nobody may.</summary>
    public FilterNode? Read(GraphQLSchema schema, string json, ClaimsPrincipal user)
    {
        try
        {
            return StoredFilters.Parse(schema, CreateCalendarFeedInput.FilterTypeName, json).For(_options, new FilterContext(user, services));
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <summary>Returns whether the releases that match a filter can change without an entry in the event log.</summary>
    public static bool IsTimely(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Mentions(document.RootElement);
    }

    private static bool Mentions(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Any(static member => s_unrecorded.Contains(member.Name) || Mentions(member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Any(Mentions),
            _ => false,
        };
}
