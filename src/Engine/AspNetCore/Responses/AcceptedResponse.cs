using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The media types that the Accept header of a request allows (RFC 9110, section 12.5.1).</summary>
/// <param name="Single">The media type of a single result.</param>
/// <param name="Incremental">The media type of an incremental result. <see cref="ResponseMediaType.None" /> if the client does not accept such a
/// stream.</param>
/// <param name="IncrementalFormat">The format of incremental delivery.</param>
/// <param name="Subscription">The media type of a subscription. <see cref="ResponseMediaType.None" /> if the client does not accept a stream.</param>
/// <param name="Batch">The media type of a batch.</param>
internal readonly record struct AcceptedResponse(
    ResponseMediaType Single,
    ResponseMediaType Incremental,
    IncrementalFormat IncrementalFormat,
    ResponseMediaType Subscription,
    ResponseMediaType Batch
)
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";

    /// <summary>
    /// Selects the media types that the client prefers: those with the highest quality, then the most specific, then the first in the header, then
    /// <c>application/json</c>. A single result is a stream only if the client does not accept JSON or prefers events.
    /// </summary>
    /// <param name="header">The header.</param>
    /// <param name="unnamed">The format of incremental delivery if the header does not name one.</param>
    /// <exception cref="MalformedRequestException">The header cannot be read, or contains no supported media type.</exception>
    public static AcceptedResponse Of(StringValues header, IncrementalFormat unnamed)
    {
        if (header.Count == 0)
        {
            return Anything(unnamed);
        }
        if (header.Count == 1)
        {
            switch (header[0])
            {
                case null or "" or "*/*":
                    return Anything(unnamed);
                case Json:
                    return OnlySingle(ResponseMediaType.Json);
                case GraphQLResponse:
                    return OnlySingle(ResponseMediaType.GraphQLResponse);
                case EventStream:
                    return new AcceptedResponse(
                        ResponseMediaType.EventStream,
                        ResponseMediaType.EventStream,
                        unnamed,
                        ResponseMediaType.EventStream,
                        ResponseMediaType.EventStream
                    );
            }
        }

        return MediaTypeHeaderValue.TryParseList(header, out var ranges)
            ? Negotiate(ranges, unnamed)
            : throw TransportErrors.UnparsableAccept(header.ToString());
    }

    /// <summary>Returns whether a browser asks for a page.</summary>
    public static bool WantsPage(StringValues header)
    {
        foreach (var value in header)
        {
            if (value is not null && value.Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static AcceptedResponse Anything(IncrementalFormat unnamed) =>
        new(ResponseMediaType.Json, ResponseMediaType.MultipartMixed, unnamed, ResponseMediaType.EventStream, ResponseMediaType.Json);

    private static AcceptedResponse OnlySingle(ResponseMediaType mediaType) =>
        new(mediaType, ResponseMediaType.None, IncrementalFormat.None, ResponseMediaType.None, mediaType);

    private static AcceptedResponse Negotiate(IList<MediaTypeHeaderValue> ranges, IncrementalFormat unnamed)
    {
        var json = MediaTypePreference.Of(ranges, ResponseMediaType.Json, Json);
        var response = MediaTypePreference.Of(ranges, ResponseMediaType.GraphQLResponse, GraphQLResponse);
        var events = MediaTypePreference.Of(ranges, ResponseMediaType.EventStream, EventStream, unnamed);
        var parts = MediaTypePreference.Of(ranges, ResponseMediaType.MultipartMixed, "multipart/mixed", unnamed);
        var subscription = MediaTypePreference.Of(ranges, ResponseMediaType.MultipartSubscription, "multipart/mixed");
        var lines = MediaTypePreference.Best(
            MediaTypePreference.Of(ranges, ResponseMediaType.JsonLines, "application/jsonl", unnamed),
            MediaTypePreference.Of(ranges, ResponseMediaType.GraphQLResponseLines, "application/graphql-response+jsonl", unnamed)
        );

        var single = MediaTypePreference.Best(MediaTypePreference.Best(json, response), events);
        if (!single.IsAccepted)
        {
            single = MediaTypePreference.Best(MediaTypePreference.Best(parts, lines), subscription);
        }
        if (!single.IsAccepted)
        {
            throw TransportErrors.NotAcceptable();
        }

        var incremental = MediaTypePreference.Best(MediaTypePreference.Best(parts, events), lines);
        var isLinesBatch =
            lines.IsAccepted && lines.Quality >= single.Quality && single.MediaType is ResponseMediaType.Json or ResponseMediaType.GraphQLResponse;
        return new AcceptedResponse(
            single.MediaType,
            incremental.AcceptedType,
            incremental.Format,
            MediaTypePreference.Best(MediaTypePreference.Best(events, lines), subscription).AcceptedType,
            isLinesBatch ? lines.MediaType : single.MediaType
        );
    }
}
