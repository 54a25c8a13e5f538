using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A client's preference for a media type, taken from the most specific matching range of its Accept header (RFC 9110, section 12.5.1).</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Quality">The quality, from 0 (not accepted) to 1.</param>
/// <param name="Specificity">How specific the matching range is. -1 if no range matches.</param>
/// <param name="Position">The position of the range in the header.</param>
/// <param name="Format">The format of incremental delivery that the range names, or the default. None for media types that are not streams.</param>
internal readonly record struct MediaTypePreference(ResponseMediaType MediaType, double Quality, int Specificity, int Position, IncrementalFormat Format)
{
    /// <summary>Whether the client accepts the media type.</summary>
    public bool IsAccepted => Quality > 0;

    /// <summary>The media type if the client accepts it, or <see cref="ResponseMediaType.None" />.</summary>
    public ResponseMediaType AcceptedType => IsAccepted ? MediaType : ResponseMediaType.None;

    /// <summary>Returns the preference for a media type.</summary>
    /// <param name="ranges">The ranges of the Accept header.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="name">The name of the media type, without parameters.</param>
    /// <param name="unnamed">The format of incremental delivery for ranges that do not name one.</param>
    public static MediaTypePreference Of(
        IList<MediaTypeHeaderValue> ranges,
        ResponseMediaType mediaType,
        string name,
        IncrementalFormat unnamed = IncrementalFormat.None
    )
    {
        var best = new MediaTypePreference(mediaType, 0, -1, int.MaxValue, IncrementalFormat.None);
        for (var i = 0; i < ranges.Count; i++)
        {
            var specificity = SpecificityOf(ranges[i], mediaType, name, unnamed, out var format);
            var quality = ranges[i].Quality ?? 1;
            if (specificity > best.Specificity || (specificity == best.Specificity && specificity >= 0 && quality > best.Quality))
            {
                best = new MediaTypePreference(mediaType, quality, specificity, i, quality > 0 ? format : IncrementalFormat.None);
            }
        }

        return best;
    }

    /// <summary>
    /// Returns the preferred one of two: that with the higher quality, then the more specific, then the first in the header, then the first argument.
    /// </summary>
    public static MediaTypePreference Best(MediaTypePreference first, MediaTypePreference second)
    {
        if (first.Quality != second.Quality)
        {
            return first.Quality > second.Quality ? first : second;
        }
        if (first.Specificity != second.Specificity)
        {
            return first.Specificity > second.Specificity ? first : second;
        }
        return second.Position < first.Position ? second : first;
    }

    private static int SpecificityOf(
        MediaTypeHeaderValue range,
        ResponseMediaType mediaType,
        string name,
        IncrementalFormat unnamed,
        out IncrementalFormat format
    )
    {
        format = IncrementalFormat.None;
        var isUtf8 = !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        if (!isUtf8 || (IsStream(mediaType) && !TryGetFormat(range, mediaType, unnamed, out format)))
        {
            return -1;
        }
        if (range.MatchesAllTypes)
        {
            return MustBeNamed(mediaType) ? -1 : 0;
        }
        if (range.MatchesAllSubTypes)
        {
            return !MustBeNamed(mediaType) && name.AsSpan(0, name.IndexOf('/', StringComparison.Ordinal)).Equals(range.Type, StringComparison.OrdinalIgnoreCase)
                ? 1
                : -1;
        }
        if (!range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }
        return range.Charset.HasValue ? 3 : 2;
    }

    /// <summary>
    /// Reads the requested format of incremental delivery from <c>incrementalSpec</c>, or from <c>deferSpec</c> of Apollo Client. Returns false if a parameter
    /// asks for a protocol that is not supported, or for another one than that of the media type.
    /// </summary>
    private static bool TryGetFormat(MediaTypeHeaderValue range, ResponseMediaType mediaType, IncrementalFormat unnamed, out IncrementalFormat format)
    {
        format = unnamed;
        var isSubscription = false;
        foreach (var parameter in range.Parameters)
        {
            var value = HeaderUtilities.RemoveQuotes(parameter.Value);
            if (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase))
            {
                switch (value.Value)
                {
                    case "v0.1":
                        format = IncrementalFormat.V01;
                        break;
                    case "v0.2":
                        format = IncrementalFormat.V02;
                        break;
                    default:
                        return false;
                }
            }
            else if (parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase))
            {
                if (value.Value != "20220824")
                {
                    return false;
                }
                format = IncrementalFormat.V01;
            }
            else if (parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase))
            {
                if (value.Value != "1.0")
                {
                    return false;
                }
                isSubscription = true;
            }
        }

        return isSubscription == (mediaType == ResponseMediaType.MultipartSubscription);
    }

    private static bool IsStream(ResponseMediaType mediaType) => mediaType is not (ResponseMediaType.Json or ResponseMediaType.GraphQLResponse);

    /// <summary>
    /// Returns whether the media type is sent only to clients that name it, because a wildcard does not mean that the client can read it: JSON lines, and
    /// subscriptions in parts.
    /// </summary>
    private static bool MustBeNamed(ResponseMediaType mediaType) =>
        mediaType is ResponseMediaType.JsonLines or ResponseMediaType.GraphQLResponseLines or ResponseMediaType.MultipartSubscription;
}
