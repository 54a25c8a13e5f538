using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Decodes the last segments of the path of a request, each once.</summary>
/// <remarks>
/// The server decodes a path but keeps <c>%2F</c>, so <c>a%2Fb</c> and <c>a%252Fb</c> are the same afterwards. Only the request line tells them apart.
/// </remarks>
internal static class RequestPath
{
    private const string EncodedSlash = "%2F";

    /// <summary>Returns the texts of segments.</summary>
    /// <param name="request">The request.</param>
    /// <param name="segments">The segments as the server has decoded them.</param>
    /// <param name="after">The number of segments that follow them in the path.</param>
    public static string[] Decode(HttpRequest request, string[] segments, int after = 0)
    {
        if (!segments.Any(static segment => segment.Contains(EncodedSlash, StringComparison.OrdinalIgnoreCase)))
        {
            return segments;
        }
        var sent = SentSegments(request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "");
        var first = sent.Count - after - segments.Length;
        var decoded = sent.Skip(Math.Max(0, first)).Take(segments.Length).Select(Uri.UnescapeDataString).ToArray();
        var slashed = Array.ConvertAll(segments, WithSlashes);

        // They differ if the application has changed the path.
        return decoded.Select(WithSlashes).SequenceEqual(slashed, StringComparer.Ordinal) ? decoded : slashed;
    }

    /// <summary>Returns the segments of the path as the client has sent them, without those that the server removes: <c>.</c> and <c>..</c>.</summary>
    private static List<string> SentSegments(string target)
    {
        var path = target.Split('?', 2)[0];
        if (path.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            path = path.IndexOf('/', scheme + 3) is var start and > 0 ? path[start..] : "";
        }
        var segments = new List<string>();
        foreach (var segment in path.Split('/').Skip(1))
        {
            switch (Uri.UnescapeDataString(segment))
            {
                case ".":
                    break;
                case "..":
                    segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }
        return segments;
    }

    private static string WithSlashes(string segment) => segment.Replace(EncodedSlash, "/", StringComparison.OrdinalIgnoreCase);
}
