using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Links the pages before and after an answer (RFC 8288), for routes whose operation has a connection that can be paged.</summary>
internal static class PageLinks
{
    /// <summary>Returns the value of the header <c>Link</c>. Null if there are no further pages.</summary>
    /// <param name="route">The route.</param>
    /// <param name="request">The request.</param>
    /// <param name="value">The value of the root field.</param>
    public static string? Of(RestRoute route, HttpRequest request, ReadOnlyMemory<byte> value)
    {
        if (route.Connection is not { } connection)
        {
            return null;
        }
        using var json = JsonDocument.Parse(value);
        var info = json.RootElement;
        foreach (var name in connection.Path.Skip(1).Append(connection.PageInfo))
        {
            if (info.ValueKind != JsonValueKind.Object || !info.TryGetProperty(name, out info))
            {
                return null;
            }
        }
        if (info.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var links = new List<string>();
        if (IsTrue(connection, info, "hasNextPage") && NextOf(route, connection, info, request) is { } next)
        {
            links.Add($"<{next}>; rel=\"next\"");
        }
        if (PreviousOf(route, connection, info, request) is { } previous)
        {
            links.Add($"<{previous}>; rel=\"prev\"");
        }
        return links.Count == 0 ? null : string.Join(", ", links);
    }

    private static string? NextOf(RestRoute route, PagedConnection connection, JsonElement info, HttpRequest request)
    {
        if (route.Http.Page is { } page && page.Variable == connection.Variables["after"])
        {
            return With(request, (page.Name, (NumberOf(page, request) + 1).ToString(CultureInfo.InvariantCulture)));
        }
        if (ParameterOf(route, connection, "after") is not { } after || TextOf(connection, info, "endCursor") is not { } cursor)
        {
            return null;
        }
        return With(
            request,
            (after.Name, cursor),
            (ParameterOf(route, connection, "before")?.Name, null),
            (ParameterOf(route, connection, "last")?.Name, null)
        );
    }

    private static string? PreviousOf(RestRoute route, PagedConnection connection, JsonElement info, HttpRequest request)
    {
        if (route.Http.Page is { } page && page.Variable == connection.Variables["after"])
        {
            var number = NumberOf(page, request);
            return number > 1 ? With(request, (page.Name, (number - 1).ToString(CultureInfo.InvariantCulture))) : null;
        }
        if (
            !IsTrue(connection, info, "hasPreviousPage")
            || ParameterOf(route, connection, "before") is not { } before
            || ParameterOf(route, connection, "last") is not { } last
            || TextOf(connection, info, "startCursor") is not { } cursor
        )
        {
            return null;
        }
        var first = ParameterOf(route, connection, "first");
        var size = Sent(request, last.Name) ?? (first is null ? null : Sent(request, first.Name)) ?? first?.DefaultValue?.ToString();
        return size is null
            ? null
            : With(request, (before.Name, cursor), (last.Name, size), (ParameterOf(route, connection, "after")?.Name, null), (first?.Name, null));
    }

    private static HttpParameter? ParameterOf(RestRoute route, PagedConnection connection, string argument) =>
        connection.Variables.TryGetValue(argument, out var variable)
            ? route.Http.QueryParameters.FirstOrDefault(parameter => parameter.Variable == variable && parameter.Fields.Count == 0)
            : null;

    private static string? Sent(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;

    private static long NumberOf(HttpPage page, HttpRequest request) =>
        long.TryParse(Sent(request, page.Name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static bool IsTrue(PagedConnection connection, JsonElement info, string field) =>
        connection.Names.TryGetValue(field, out var name) && info.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? TextOf(PagedConnection connection, JsonElement info, string field) =>
        connection.Names.TryGetValue(field, out var name) && info.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Returns the address of the request with other parameters. A parameter whose value is null is removed.</summary>
    private static string With(HttpRequest request, params ReadOnlySpan<(string? Name, string? Value)> changes)
    {
        var parameters = new OrderedDictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, values) in QueryHelpers.ParseQuery(request.QueryString.Value))
        {
            parameters[name] = values;
        }
        foreach (var (name, value) in changes)
        {
            if (name is null)
            {
                continue;
            }
            parameters.Remove(name);
            if (value is not null)
            {
                parameters[name] = value;
            }
        }

        var address = new StringBuilder($"{request.PathBase}{request.Path}");
        var separator = '?';
        foreach (var (name, values) in parameters)
        {
            foreach (var value in values)
            {
                address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value ?? ""));
                separator = '&';
            }
        }
        return address.ToString();
    }
}
