using System.Text.Json;
using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>
/// Reads the name and version of the client program: the headers <c>GraphQL-Client-Name</c> and <c>GraphQL-Client-Version</c>, or Apollo's
/// <c>apollographql-client-name</c> and <c>apollographql-client-version</c>. On WebSockets they may also be in the payload of <c>connection_init</c>, because
/// browsers cannot set headers there.
/// </summary>
internal static class ClientNames
{
    private static readonly string[] s_names = ["GraphQL-Client-Name", "apollographql-client-name"];
    private static readonly string[] s_versions = ["GraphQL-Client-Version", "apollographql-client-version"];

    /// <summary>Returns the name and version, both empty if the client sends no name.</summary>
    /// <param name="context">The request, or the one that opened the WebSocket. Null for a caller in the same process.</param>
    public static (string Name, string Version) Of(HttpContext? context)
    {
        if (context is null)
        {
            return ("", "");
        }
        if (context.Features.Get<SocketClient>() is { } socket)
        {
            return (socket.Name, socket.Version);
        }
        var name = Clean(HeaderOf(context, s_names), UsageClient.MaxNameLength);
        return name.Length == 0 ? ("", "") : (name, Clean(HeaderOf(context, s_versions), UsageClient.MaxVersionLength));
    }

    /// <summary>Notes the name in the payload of <c>connection_init</c>, also within <c>headers</c>, for the operations of the socket.</summary>
    public static void Note(HttpContext context, JsonElement payload)
    {
        var name = Clean(MemberOf(payload, s_names), UsageClient.MaxNameLength);
        if (name.Length > 0)
        {
            context.Features.Set(new SocketClient(name, Clean(MemberOf(payload, s_versions), UsageClient.MaxVersionLength)));
        }
    }

    private static string? HeaderOf(HttpContext context, string[] names)
    {
        foreach (var name in names)
        {
            if (context.Request.Headers.TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..])
            {
                return value;
            }
        }
        return null;
    }

    private static string? MemberOf(JsonElement payload, string[] names)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var member in payload.EnumerateObject())
        {
            if (member.NameEquals("headers"u8) && MemberOf(member.Value, names) is { } nested)
            {
                return nested;
            }
            if (member.Value.ValueKind == JsonValueKind.String && names.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                return member.Value.GetString();
            }
        }
        return null;
    }

    /// <summary>Returns the text without characters that do not belong in a name, shortened to a length.</summary>
    private static string Clean(string? text, int length)
    {
        if (text is null)
        {
            return "";
        }
        if (IsClean(text, length))
        {
            return text;
        }
        var allowed = string.Concat(text.Where(IsAllowed)).Trim();
        return allowed.Length <= length ? allowed : allowed[..length].TrimEnd();
    }

    private static bool IsClean(string text, int length)
    {
        if (text.Length == 0 || text.Length > length || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }
        foreach (var character in text)
        {
            if (!IsAllowed(character))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsAllowed(char character) => !char.IsControl(character) && !char.IsSurrogate(character);

    /// <summary>The client of a WebSocket.</summary>
    private sealed record SocketClient(string Name, string Version);
}
