using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>Checks signatures of the version 4 of AWS, in headers and in addresses.</summary>
internal static class RequestSignature
{
    public const string AccessKey = "AKIDTEST";
    public const string SecretKey = "secret/of+the test";

    private const string Region = "us-east-1";
    private const string Algorithm = "AWS4-HMAC-SHA256";

    private static readonly TimeSpan s_maxSkew = TimeSpan.FromMinutes(15);

    /// <summary>Returns the code of the error, or null if the signature is right.</summary>
    public static string? Problem(HttpRequest request, byte[] body, DateTime now) =>
        request.Query.ContainsKey("X-Amz-Signature") ? ProblemOfAddress(request, now) : ProblemOfHeaders(request, body, now);

    private static string? ProblemOfAddress(HttpRequest request, DateTime now)
    {
        var query = request.Query;
        if (query["X-Amz-Algorithm"] != Algorithm || request.Headers.Authorization.Count > 0)
        {
            return "AuthorizationQueryParametersError";
        }
        var seconds = int.Parse(query["X-Amz-Expires"].ToString(), CultureInfo.InvariantCulture);
        var time = TimeOf(query["X-Amz-Date"].ToString());
        if (seconds is < 1 or > 604_800 || time + TimeSpan.FromSeconds(seconds) < now || time - s_maxSkew > now)
        {
            return "AccessDenied";
        }
        var headers = query["X-Amz-SignedHeaders"].ToString();
        var expected = Sign(request, query["X-Amz-Date"].ToString(), headers, "UNSIGNED-PAYLOAD");
        return !ScopeIsRight(query["X-Amz-Credential"].ToString(), query["X-Amz-Date"].ToString()) || !headers.Split(';').Contains("host")
                ? "InvalidAccessKeyId"
            : query["X-Amz-Signature"] == expected ? null
            : "SignatureDoesNotMatch";
    }

    private static string? ProblemOfHeaders(HttpRequest request, byte[] body, DateTime now)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return "AccessDenied";
        }
        var parts = authorization[(Algorithm.Length + 1)..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(static part => part.Split('=', 2))
            .ToDictionary(static part => part[0], static part => part[1], StringComparer.Ordinal);
        var date = request.Headers["X-Amz-Date"].ToString();
        var hash = request.Headers["X-Amz-Content-SHA256"].ToString();
        if ((TimeOf(date) - now).Duration() > s_maxSkew)
        {
            return "RequestTimeTooSkewed";
        }
        if (!ScopeIsRight(parts["Credential"], date))
        {
            return "InvalidAccessKeyId";
        }
        var signed = parts["SignedHeaders"].Split(';');
        string[] needed = ["host", "x-amz-content-sha256", "x-amz-date"];
        var amazon = request
            .Headers.Keys.Select(static name => name.ToLowerInvariant())
            .Where(static name => name.StartsWith("x-amz-", StringComparison.Ordinal));
        if (needed.Concat(amazon).Except(signed).Any())
        {
            return "AccessDenied";
        }
        if (hash != Convert.ToHexStringLower(SHA256.HashData(body)))
        {
            return "XAmzContentSHA256Mismatch";
        }
        return parts["Signature"] == Sign(request, date, parts["SignedHeaders"], hash) ? null : "SignatureDoesNotMatch";
    }

    private static bool ScopeIsRight(string credential, string date) => credential == $"{AccessKey}/{ScopeOf(date)}";

    private static string ScopeOf(string date) => $"{date[..8]}/{Region}/s3/aws4_request";

    private static DateTime TimeOf(string date) =>
        DateTime.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Sign(HttpRequest request, string date, string signedHeaders, string payloadHash)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?')[0];
        var headers = string.Concat(signedHeaders.Split(';').Select(name => $"{name}:{ValueOf(request, name)}\n"));
        var canonical = $"{request.Method}\n{path}\n{CanonicalQuery(request)}\n{headers}\n{signedHeaders}\n{payloadHash}";
        var toSign = $"{Algorithm}\n{date}\n{ScopeOf(date)}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + SecretKey);
        foreach (var part in ScopeOf(date).Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string ValueOf(HttpRequest request, string name) => string.Join(',', request.Headers[name].Select(static value => value!.Trim()));

    private static string CanonicalQuery(HttpRequest request) =>
        string.Join(
            '&',
            QueryHelpers
                .ParseQuery(request.QueryString.Value)
                .Where(static parameter => parameter.Key != "X-Amz-Signature")
                .Select(static parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value.ToString())}")
                .Order(StringComparer.Ordinal)
        );
}
