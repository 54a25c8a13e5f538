using System.Net;
using System.Net.Http.Headers;

namespace Qplet.GraphQL.Server.Caching;

/// <summary>
/// A cache that callers share, such as a proxy, which obeys the headers (<see href="https://www.rfc-editor.org/rfc/rfc9111">RFC 9111</see>): it stores public
/// responses to GET, selects them by the headers in <c>Vary</c>, and forwards everything else.
/// </summary>
internal sealed class ObedientCache(HttpMessageHandler server) : DelegatingHandler(server)
{
    private readonly List<Stored> _stored = [];

    /// <summary>The number of requests that were answered without the server.</summary>
    public int Hits { get; private set; }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_stored.Find(candidate => candidate.IsFor(request)) is { } found)
        {
            Hits++;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(found.Body) };
        }

        var response = await base.SendAsync(request, cancellationToken);
        var control = response.Headers.CacheControl ?? new CacheControlHeaderValue();
        if (
            request.Method == HttpMethod.Get
            && response.StatusCode == HttpStatusCode.OK
            && control is { Public: true, NoStore: false, NoCache: false, Private: false }
            && (control.SharedMaxAge ?? control.MaxAge) > TimeSpan.Zero
        )
        {
            var varying = response.Headers.Vary.ToDictionary(static name => name, name => ValueOf(request, name), StringComparer.OrdinalIgnoreCase);
            _stored.Add(new Stored(request.RequestUri!, varying, await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        return response;
    }

    private static string ValueOf(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    private sealed record Stored(Uri Address, IReadOnlyDictionary<string, string> Varying, string Body)
    {
        public bool IsFor(HttpRequestMessage request) =>
            request.Method == HttpMethod.Get && request.RequestUri == Address && Varying.All(header => ValueOf(request, header.Key) == header.Value);
    }
}
