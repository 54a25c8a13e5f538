using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>What the Accept header of a request allows (RFC 9110, section 12.5.1).</summary>
/// <param name="MediaType">How a single result is written.</param>
/// <param name="Streams">Whether a subscription can be answered: the client takes <c>text/event-stream</c>.</param>
internal readonly record struct AcceptedResponse(ResponseMediaType MediaType, bool Streams)
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";

    /// <summary>Chooses what the client likes best; of equals, what it names exactly, then what it names first, then <c>application/json</c>.</summary>
    /// <exception cref="MalformedRequestException">The header cannot be read, or names nothing that the server can write.</exception>
    public static AcceptedResponse Of(StringValues header)
    {
        if (header.Count == 0)
            return new AcceptedResponse(ResponseMediaType.Json, Streams: true);
        if (header.Count == 1)
        {
            switch (header[0])
            {
                case null or "" or "*/*":
                    return new AcceptedResponse(ResponseMediaType.Json, Streams: true);
                case Json:
                    return new AcceptedResponse(ResponseMediaType.Json, Streams: false);
                case GraphQLResponse:
                    return new AcceptedResponse(ResponseMediaType.GraphQLResponse, Streams: false);
                case EventStream:
                    return new AcceptedResponse(ResponseMediaType.EventStream, Streams: true);
            }
        }

        return Negotiate(header);
    }

    /// <summary>Whether a browser asks for a page.</summary>
    public static bool WantsPage(StringValues header)
    {
        foreach (var value in header)
        {
            if (value is not null && value.Contains("text/html", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static AcceptedResponse Negotiate(StringValues header)
    {
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges))
            throw TransportErrors.UnparsableAccept(header.ToString());

        var json = Preference.Of(ranges, Json);
        var response = Preference.Of(ranges, GraphQLResponse);
        var events = Preference.Of(ranges, EventStream);
        var best = ResponseMediaType.Json;
        var preference = json;
        if (response.IsBetterThan(preference))
            (best, preference) = (ResponseMediaType.GraphQLResponse, response);
        if (events.IsBetterThan(preference))
            (best, preference) = (ResponseMediaType.EventStream, events);
        return preference.Quality > 0
            ? new AcceptedResponse(best, events.Quality > 0)
            : throw TransportErrors.NotAcceptable();
    }

    /// <summary>How much a client likes a media type: by the most specific range that covers it.</summary>
    private readonly record struct Preference(double Quality, int Specificity, int Position)
    {
        public static Preference Of(IList<MediaTypeHeaderValue> ranges, string mediaType)
        {
            var best = new Preference(0, -1, int.MaxValue);
            for (var i = 0; i < ranges.Count; i++)
            {
                var specificity = SpecificityOf(ranges[i], mediaType);
                if (specificity > best.Specificity)
                    best = new Preference(ranges[i].Quality ?? 1, specificity, i);
            }

            return best;
        }

        public bool IsBetterThan(Preference other)
        {
            if (Quality != other.Quality)
                return Quality > other.Quality;
            if (Specificity != other.Specificity)
                return Specificity > other.Specificity;
            return Position < other.Position;
        }

        private static int SpecificityOf(MediaTypeHeaderValue range, string mediaType)
        {
            if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                return -1;
            if (range.MatchesAllTypes)
                return 0;
            if (range.MatchesAllSubTypes)
                return mediaType.AsSpan(0, mediaType.IndexOf('/', StringComparison.Ordinal)).Equals(range.Type, StringComparison.OrdinalIgnoreCase) ? 1 : -1;
            return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
        }
    }
}
