using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>Sends requests to the API one after the other, keeps within its limits, and tries again what fails.</summary>
internal sealed class SourceClient : IDisposable
{
    private const int Attempts = 5;
    private const int Refusals = 10;
    private const int LargestBody = 64 * 1024 * 1024;

    private readonly LiveSource _source;
    private readonly TimeProvider _time;
    private readonly RateLimit _limit;
    private readonly HttpClient _http;

    public SourceClient(LiveSource source, TimeProvider time)
    {
        (_source, _time) = (source, time);
        _limit = new RateLimit(time);

        // A redirection to another host would take the API key along.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = TimeSpan.FromSeconds(100),
            MaxResponseContentBufferSize = LargestBody,
        };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Qplet.GraphQL-import", "1"));
        if (source.Secret is { } secret && source.Api == SourceApi.Qplet)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        }
        else if (source.Secret is { } key)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);
        }
    }

    /// <summary>The number of requests that were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests an address below the base address.</summary>
    public async Task<SourceAnswer> GetAsync(string address, CancellationToken cancellationToken)
    {
        var (failures, refusals) = (0, 0);
        while (true)
        {
            var wait = _limit.NotBefore - _time.GetUtcNow();
            if (wait > _source.LongestWait || refusals == Refusals)
            {
                return new SourceAnswer(Stop: LiveErrors.Paused(_limit.NotBefore), ContinueAt: _limit.NotBefore);
            }
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, cancellationToken);
            }

            string problem;
            try
            {
                Requests++;
                using var response = await _http.GetAsync(new Uri($"{_source.BaseAddress.AbsoluteUri.TrimEnd('/')}/{address}"), cancellationToken);
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                _limit.Read(response, body);
                switch (response.StatusCode)
                {
                    case HttpStatusCode.TooManyRequests:
                        refusals++;
                        continue;
                    case HttpStatusCode.Unauthorized:
                        return new SourceAnswer(Stop: LiveErrors.Unauthorized());
                    case HttpStatusCode.NoContent:
                        return new SourceAnswer(Body: "{}"u8.ToArray());
                    case >= HttpStatusCode.InternalServerError:
                        problem = LiveErrors.ServerError(response.StatusCode);
                        break;
                    case not HttpStatusCode.OK:
                        return new SourceAnswer(Refusal: LiveErrors.Refused(response.StatusCode, MessageOf(body)));
                    default:
                        if (IsJson(body))
                        {
                            return new SourceAnswer(Body: body);
                        }
                        problem = LiveErrors.NotJson();
                        break;
                }
            }
            catch (Exception exception)
                when (exception is HttpRequestException or IOException
                    || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                )
            {
                problem = exception.Message;
            }

            if (++failures == Attempts)
            {
                return new SourceAnswer(Stop: LiveErrors.Failed(address, Attempts, problem));
            }
            await Task.Delay(TimeSpan.FromSeconds(1 << (failures - 1)), _time, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? MessageOf(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Text("message");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
