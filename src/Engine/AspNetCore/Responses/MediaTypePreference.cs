using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>How much a client likes a media type: by the most specific range of its Accept header that covers it (RFC 9110, section 12.5.1).</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Quality">From 0, not at all, to 1.</param>
/// <param name="Specificity">How exactly the range names the media type; -1 where no range covers it.</param>
/// <param name="Position">Where the range stands in the header.</param>
/// <param name="Format">The form of incremental delivery that the range asks for; none for media types that are no streams.</param>
internal readonly record struct MediaTypePreference(ResponseMediaType MediaType, double Quality, int Specificity, int Position, IncrementalFormat Format)
{
    /// <summary>Whether the client takes the media type.</summary>
    public bool IsAccepted => Quality > 0;

    /// <summary>The media type, where the client takes it.</summary>
    public ResponseMediaType AcceptedType => IsAccepted ? MediaType : ResponseMediaType.None;

    /// <summary>Finds the range that counts for a media type.</summary>
    public static MediaTypePreference Of(IList<MediaTypeHeaderValue> ranges, ResponseMediaType mediaType, string name)
    {
        var best = new MediaTypePreference(mediaType, 0, -1, int.MaxValue, IncrementalFormat.None);
        for (var i = 0; i < ranges.Count; i++)
        {
            var specificity = SpecificityOf(ranges[i], mediaType, name, out var format);
            var quality = ranges[i].Quality ?? 1;
            if (specificity > best.Specificity || (specificity == best.Specificity && specificity >= 0 && quality > best.Quality))
            {
                best = new MediaTypePreference(mediaType, quality, specificity, i, quality > 0 ? format : IncrementalFormat.None);
            }
        }

        return best;
    }

    /// <summary>Of two, the one that is liked better; of equals, what is named more exactly, then what is named first, then the first of the two.</summary>
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

    private static int SpecificityOf(MediaTypeHeaderValue range, ResponseMediaType mediaType, string name, out IncrementalFormat format)
    {
        format = IncrementalFormat.None;
        var isUtf8 = !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        if (!isUtf8 || (IsStream(mediaType) && !TryGetFormat(range, out format)))
        {
            return -1;
        }
        if (range.MatchesAllTypes)
        {
            return IsLines(mediaType) ? -1 : 0;
        }
        if (range.MatchesAllSubTypes)
        {
            return !IsLines(mediaType) && name.AsSpan(0, name.IndexOf('/', StringComparison.Ordinal)).Equals(range.Type, StringComparison.OrdinalIgnoreCase)
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
    /// Reads which form of incremental delivery a range asks for: <c>incrementalSpec</c>, or <c>deferSpec</c> of Apollo Client. A form that is not known is not
    /// accepted.
    /// </summary>
    private static bool TryGetFormat(MediaTypeHeaderValue range, out IncrementalFormat format)
    {
        format = IncrementalFormat.V02;
        foreach (var parameter in range.Parameters)
        {
            var value = HeaderUtilities.RemoveQuotes(parameter.Value);
            if (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase))
            {
                format = value.Value switch
                {
                    "v0.1" => IncrementalFormat.V01,
                    "v0.2" => IncrementalFormat.V02,
                    _ => IncrementalFormat.None,
                };
            }
            else if (parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase))
            {
                format = value.Value == "20220824" ? IncrementalFormat.V01 : IncrementalFormat.None;
            }
            else if (parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase))
            {
                format = IncrementalFormat.None;
            }
        }

        return format != IncrementalFormat.None;
    }

    private static bool IsStream(ResponseMediaType mediaType) => mediaType is not (ResponseMediaType.Json or ResponseMediaType.GraphQLResponse);

    /// <summary>Lines are sent to clients that name them only: under a wildcard, nobody expects them.</summary>
    private static bool IsLines(ResponseMediaType mediaType) => mediaType is ResponseMediaType.JsonLines or ResponseMediaType.GraphQLResponseLines;
}
