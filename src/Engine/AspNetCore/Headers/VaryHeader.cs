using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Names the headers of a request that its response depends on (RFC 9110, section 12.5.5).</summary>
internal static class VaryHeader
{
    private const string Separator = ", ";

    /// <summary>
    /// Adds a header, unless it is already named. All names are sent in one line, because some caches, such as nginx before version 1.23, read only one.
    /// </summary>
    public static void Add(HttpResponse response, string name)
    {
        var known = response.Headers.Vary.ToString();
        if (known.Length == 0)
        {
            response.Headers.Vary = name;
        }
        else if (!known.Split(',', StringSplitOptions.TrimEntries).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            response.Headers.Vary = string.Concat(known, Separator, name);
        }
    }
}
